package dev.tributary.calibrate.model;

import dev.tributary.calibrate.answers.Observed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The gaps between which journeys begin to restart: no gap after the last restart was one, the gap at the restart was.
 * If a few journeys contradict the others, the threshold with fewest contradictions is used.
 *
 * @param without the longest gap below the threshold without a restart, in hours; 0 if there is none
 * @param with the shortest gap with one; infinite if no restart was observed
 * @param restarts how many restarts were observed
 */
public record RestartBracket(double without, double with, int restarts) {
    static RestartBracket of(List<Observed> journeys) {
        List<double[]> gaps = new ArrayList<>();
        int restarts = 0;
        for (Observed journey : journeys) {
            if (journey.start > 0) {
                gaps.add(new double[] {journey.gap(journey.start), 1});
                restarts++;
            }
            for (int k = journey.start + 1; k < journey.size; k++) {
                gaps.add(new double[] {journey.gap(k), 0});
            }
        }
        gaps.sort(Comparator.<double[]>comparingDouble(gap -> gap[0]).thenComparingDouble(gap -> gap[1]));
        return between(gaps, restarts);
    }

    private static RestartBracket between(List<double[]> gaps, int restarts) {
        int best = gaps.size();
        int least = Integer.MAX_VALUE;
        // From the longest gap down: gaps above must be restarts, gaps below must not.
        int here = restarts;
        for (int k = gaps.size(); k >= 0; k--) {
            boolean apart = k == gaps.size() || k == 0 || gaps.get(k - 1)[0] < gaps.get(k)[0];
            if (here < least && apart) {
                least = here;
                best = k;
            }
            if (k > 0) {
                here += gaps.get(k - 1)[1] > 0 ? -1 : 1;
            }
        }
        double without = best == 0 ? 0 : gaps.get(best - 1)[0];
        double with = best == gaps.size() ? Double.POSITIVE_INFINITY : gaps.get(best)[0];
        return new RestartBracket(without, with, restarts);
    }
}
