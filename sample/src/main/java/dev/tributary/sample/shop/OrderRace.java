package dev.tributary.sample.shop;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Selects the sessions that lead to an order. Each session has an exponentially distributed time with its pull as the
 * rate; the sessions with the smallest times, as many as there are orders, place one. So a session orders with
 * probability 1 − exp(−λ × pull), where λ is the largest of these times, and the number of orders is exact.
 */
public final class OrderRace {
    private OrderRace() {}

    /** The indexes of exactly {@code orders} of the visits; at most all of them. */
    public static BitSet winners(List<Visit> visits, int orders, Dice dice) {
        double[] bells = new double[visits.size()];
        for (int visit = 0; visit < bells.length; visit++) {
            bells[visit] = dice.exponential() / visits.get(visit).pull();
        }
        BitSet winners = new BitSet(bells.length);
        if (orders == 0) {
            return winners;
        }
        double[] sorted = bells.clone();
        Arrays.sort(sorted);
        double last = sorted[orders - 1];
        int left = orders;
        for (int visit = 0; visit < bells.length && left > 0; visit++) {
            if (bells[visit] <= last) {
                winners.set(visit);
                left--;
            }
        }
        return winners;
    }
}
