package dev.tributary.benchmarks.ratio;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** A repeatable measurement of certain ratios. */
@FunctionalInterface
public interface Watch {
    /** Measures once. */
    List<TimeRatio> measure() throws IOException, InterruptedException, SQLException;
}
