package dev.tributary.ihcapi.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.MadeJourneys;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingTest {
    private final Sizing sizing = new Sizing(RequestLimits.SERVICE, List::of, 0);

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 100", "2, 25", "3, 6", "4, 1", "5, 1", "1000, 1"})
    void theOftenerJourneysEndedInDoubtTheFewerGoTogether(int doubts, int most) {
        List<Parcel> parcels = sizing.parcels(ones(100), journey -> doubts);
        assertThat(parcels).allSatisfy(parcel -> assertThat(parcel.size()).isLessThanOrEqualTo(most));
        assertThat(parcels).hasSize((100 + most - 1) / most);
        assertThat(parcels).extracting(Parcel::lane).containsOnly(doubts == 0 ? Lane.FRESH : Lane.IN_DOUBT);
    }

    @Test
    void journeysInDoubtGoInRequestsOfTheirOwn() {
        List<Parcel> parcels =
                sizing.parcels(ones(10), journey -> journey.conversionId().endsWith("3") ? 1 : 0);
        assertThat(parcels).hasSize(2);
        assertThat(parcels.get(1).journeys()).extracting(Journey::conversionId).containsExactly("c0000003");
    }

    @Test
    void aRequestThatWasTooLargeHalvesTheSessionsOfAllThatFollow() {
        sizing.tooLarge(3000);
        assertThat(sizing.learned()).isEqualTo(1500);
        Parcel pending = Parcel.unsent(MadeJourneys.ofSizes(1000, 1000, 1000), Lane.FRESH);
        assertThat(sizing.cut(pending, journey -> 0)).hasSize(3);
    }

    @Test
    void whatWasAnsweredIsNotTooLarge() {
        sizing.answered(1800);
        sizing.tooLarge(2000);
        assertThat(sizing.learned()).isEqualTo(1800);
    }

    @Test
    void aJourneyLongerThanWhatWasLearnedGoesAlone() {
        Sizing learned = new Sizing(RequestLimits.SERVICE, List::of, 200);
        List<Parcel> parcels = learned.parcels(MadeJourneys.ofSizes(300, 100, 100), journey -> 0);
        assertThat(parcels).extracting(Parcel::sessions).containsExactlyInAnyOrder(200, 300);
        assertThat(learned.learned()).isEqualTo(200);
    }

    @Test
    void whatIsConfiguredIsNotCalledLearned() {
        assertThat(sizing.learned()).isZero();
        assertThat(new Sizing(RequestLimits.TEST_ACCOUNT, List::of, 3000).learned())
                .isZero();
    }

    private static List<Journey> ones(int count) {
        int[] sizes = new int[count];
        Arrays.fill(sizes, 1);
        return MadeJourneys.ofSizes(sizes);
    }
}
