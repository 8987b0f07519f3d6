package dev.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.sample.shop.Channels;
import dev.tributary.sample.shop.Dice;
import dev.tributary.sample.shop.Encounter;
import dev.tributary.sample.shop.Engagement;
import dev.tributary.sample.shop.OrderRace;
import dev.tributary.sample.shop.Season;
import dev.tributary.sample.shop.Visit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderRaceTest {
    private static final int PAIRS = 50_000;

    /** Returns visits with a pull of 1 and 3 alternately. */
    private static List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        Encounter encounter = new Encounter(Channels.all().get(0), "");
        for (int visit = 0; visit < 2 * PAIRS; visit++) {
            double pull = visit % 2 == 0 ? 1 : 3;
            visits.add(new Visit("u", Season.BEGIN, encounter, Engagement.BOTH, 1, pull));
        }
        return visits;
    }

    @Test
    void threeTimesThePullIsThreeTimesTheOrdersWhenOrdersAreRare() {
        BitSet winners = OrderRace.winners(visits(), 2_000, new Dice(5));
        double strong = winners.stream().filter(visit -> visit % 2 == 1).count();

        assertThat(strong / 2_000).isCloseTo(0.75, within(0.03));
    }

    @Test
    void asManyOrdersAsSessionsMeanOneForEach() {
        assertThat(OrderRace.winners(visits(), 2 * PAIRS, new Dice(5)).cardinality())
                .isEqualTo(2 * PAIRS);
    }

    @Test
    void noOrdersMeanNoWinners() {
        assertThat(OrderRace.winners(visits(), 0, new Dice(5)).isEmpty()).isTrue();
    }
}
