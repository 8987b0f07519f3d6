package dev.tributary.spark.result;

import dev.tributary.core.facts.DateWindow;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A place of results during a run. It is what it was when the run began, until {@link #publish}. All methods may throw
 * {@link dev.tributary.core.TributaryException}, STORAGE.
 */
public interface JobResults {
    /** Returns its name for messages. */
    String name();

    /** Returns the credits of conversions on the days outside a window, as they are stored; empty if there are none. */
    Optional<Dataset<Row>> creditsOutside(DateWindow window);

    /** Returns the days of the report that is published now. */
    Set<LocalDate> reportedDays();

    /** Writes a table, which takes the place of the former one when the run is published. */
    void write(ResultTable table, Dataset<Row> rows);

    /**
     * Publishes all that was written.
     *
     * @param window the days whose credits are replaced
     * @throws dev.tributary.core.TributaryException TEMPORARY when another run has published since this one began
     */
    void publish(String runId, DateWindow window);
}
