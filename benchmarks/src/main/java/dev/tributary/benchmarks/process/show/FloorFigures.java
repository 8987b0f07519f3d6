package dev.tributary.benchmarks.process.show;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The program beside the floor: medians, in seconds.
 *
 * @param failure why there are none
 * @param keyed writing into a table with its rows in its key, instead of {@code write}
 * @param peak the most memory the program had in any run
 * @param written what a run leaves in its results, table by table
 */
public record FloorFigures(
        Size size,
        Optional<String> failure,
        double scan,
        double write,
        double keyed,
        double ours,
        OptionalLong peak,
        List<String> written) {
    public double floor() {
        return scan + write;
    }

    public double ratio() {
        return ours / floor();
    }

    /** Against the floor that writes into such a table as the program does. */
    public double keyedRatio() {
        return ours / (scan + keyed);
    }
}
