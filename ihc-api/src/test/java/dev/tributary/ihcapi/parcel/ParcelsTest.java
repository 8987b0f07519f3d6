package dev.tributary.ihcapi.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.MadeJourneys;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParcelsTest {
    private final List<Journey> journeys = MadeJourneys.ofSizes(1, 2, 3);
    private final Parcel fresh = Parcel.unsent(journeys, Lane.FRESH);
    private final Parcels parcels = new Parcels();

    @Test
    void partsGoBeforeFreshOnesAndWhatIsInDoubtGoesLast() {
        Parcel part = fresh.refused(journeys.subList(0, 1));
        Parcel apart = fresh.setApart(journeys.subList(1, 2));
        Parcel doubtful = fresh.again(true, 0);
        parcels.add(List.of(doubtful, apart, fresh, part));
        assertThat(parcels.next(0)).contains(part);
        assertThat(parcels.next(0)).contains(fresh);
        assertThat(parcels.next(0)).contains(apart);
        assertThat(parcels.next(0)).contains(doubtful);
        assertThat(parcels.next(0)).isEmpty();
        assertThat(parcels.isEmpty()).isTrue();
    }

    @Test
    void aParcelThatIsNotDueIsPassedOver() {
        Parcel later = fresh.again(false, 50);
        parcels.add(List.of(later, fresh));
        assertThat(parcels.due()).isZero();
        assertThat(parcels.next(10)).contains(fresh);
        assertThat(parcels.next(10)).isEmpty();
        assertThat(parcels.due()).isEqualTo(50);
        assertThat(parcels.journeys()).isEqualTo(3);
        assertThat(parcels.next(50)).contains(later);
    }

    @Test
    void whatIsPutBackComesNextInItsOrder() {
        Parcel first = fresh.with(journeys.subList(0, 1));
        Parcel second = fresh.with(journeys.subList(1, 2));
        parcels.add(List.of(fresh));
        parcels.putBack(List.of(first, second));
        assertThat(parcels.next(0)).contains(first);
        assertThat(parcels.next(0)).contains(second);
        assertThat(parcels.next(0)).contains(fresh);
    }

    @Test
    void theHalvesHoldAllJourneysOnceInOrder() {
        assertThat(fresh.halves().get(0)).isEqualTo(journeys.subList(0, 2));
        assertThat(fresh.halves().get(1)).isEqualTo(journeys.subList(2, 3));
    }
}
