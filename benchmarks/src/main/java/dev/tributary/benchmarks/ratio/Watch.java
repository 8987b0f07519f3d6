package dev.tributary.benchmarks.ratio;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Something that can be measured again and again, and yields the same ratios each time. */
@FunctionalInterface
public interface Watch {
    /** Measures once. */
    List<TimeRatio> measure() throws IOException, InterruptedException, SQLException;
}
