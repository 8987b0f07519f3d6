package dev.tributary.spark.result;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.text.Shown;
import dev.tributary.spark.source.JdbcServer;
import dev.tributary.store.connect.Address;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A place of results during a run. It is what it was when the run began, until {@link #publish}. All methods may throw
 * {@link TributaryException}, STORAGE. Used by one thread.
 */
public interface JobResults extends AutoCloseable {
    /**
     * Opens the results at an address, as the setting {@code results} has it. Nothing is written yet.
     *
     * @throws TributaryException USAGE when Spark keeps no results at such an address
     */
    static JobResults open(SparkSession session, Address address) {
        if (JdbcServer.isMeantBy(address)) {
            return new JdbcResults(session, JdbcServer.of(address, System.getenv()));
        }
        return switch (address.scheme()) {
            case ParquetResults.SCHEME -> new ParquetResults(session, address.rest());
            case IcebergResults.SCHEME -> new IcebergResults(session, address.rest());
            default ->
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "Spark keeps no results in " + Shown.plain(address.toString()) + ".",
                        "Name parquet:FOLDER, on any file system that Spark has, iceberg:CATALOG.NAMESPACE, or"
                                + " postgresql://, mysql:// or jdbc: in results (docs/reference/spark.md).");
        };
    }

    /** Returns its name for messages. */
    String name();

    /** Returns the credits of conversions on the days outside a window, as they are stored; empty if there are none. */
    Optional<Dataset<Row>> creditsOutside(DateWindow window);

    /** Returns the days of the report that is published now. */
    Set<LocalDate> reportedDays();

    /** Returns the meaning of the days of the report that is published now; empty if it has no rows. */
    Optional<ReportDates> reportedDates();

    /**
     * Writes the rows of a table, once for each table. Those of {@link ResultTable#CREDITS} are on days that the
     * publication replaces, and take the place of their credits; those of another table take the place of all its rows.
     * A table that is not written is empty afterwards. Whether they are written now or when they are published is a
     * matter of the place, so they have to be there until then.
     *
     * @param rows with the columns of {@link ResultTable#schema}, in its order; of credits, those of a day are in few parts
     */
    void write(ResultTable table, Dataset<Row> rows);

    /**
     * Publishes all that was written.
     *
     * @throws TributaryException TEMPORARY when another run has published since this one began
     */
    void publish(Publication publication);

    /** Lets go of what was written and not published, as far as that can be removed. */
    @Override
    void close();
}
