package dev.tributary.benchmarks.process.show;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The program beside the floor.
 *
 * @param failure why there are no figures
 * @param medians what took how long
 * @param peak the most memory the program had in any run
 * @param written what a run leaves in its results, table by table
 */
public record FloorFigures(
        Size size, Optional<String> failure, Medians medians, OptionalLong peak, List<String> written) {
    /**
     * Medians, in seconds.
     *
     * @param keyed writing into a table with its rows in its key, instead of {@code write}
     */
    public record Medians(double scan, double write, double keyed, double ours) {
        /** Nothing was measured. */
        public static final Medians NONE = new Medians(0, 0, 0, 0);
    }

    public double scan() {
        return medians.scan();
    }

    public double write() {
        return medians.write();
    }

    public double keyed() {
        return medians.keyed();
    }

    public double ours() {
        return medians.ours();
    }

    public double floor() {
        return scan() + write();
    }

    public double ratio() {
        return ours() / floor();
    }

    /** Compared with the floor that writes into a table like the program's. */
    public double keyedRatio() {
        return ours() / (scan() + keyed());
    }
}
