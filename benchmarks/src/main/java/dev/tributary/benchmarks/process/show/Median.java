package dev.tributary.benchmarks.process.show;

import java.util.Collection;

/** The median of some figures: one disturbed run does not change it. */
public final class Median {
    private Median() {}

    /**
     * The middle of some figures.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static double of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figures");
        }
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
