package dev.tributary.spark.cluster;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.ReportDates;
import dev.tributary.spark.result.JobResults;
import dev.tributary.spark.result.Publication;
import dev.tributary.spark.result.ResultTable;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * A job for tests: writes 4,000 rows in eight tasks. At the last row of the first task its first attempt waits until a second
 * one has come as far, or dies with its executor.
 */
public final class TriedTwiceJob {
    private static final long LAST = 499;
    private static final int KILLED = 137;

    private TriedTwiceJob() {}

    static final String WAITS = "waits";
    static final String DIES = "dies";

    /** @param args the address of results, a folder for what attempts tell each other, what the first attempt does */
    public static void main(String[] args) throws IOException {
        String told = args[1];
        boolean dies = args[2].equals(DIES);
        try (SparkSession session = SparkSession.builder().getOrCreate();
                JobResults results = JobResults.open(session, Address.parse(args[0], Path::of))) {
            results.write(
                    ResultTable.QUARANTINE,
                    session.range(0, 4000, 1, 8)
                            .map(
                                    (MapFunction<Long, Row>) number -> row(Path.of(told), dies, number),
                                    Encoders.row(ResultTable.QUARANTINE.schema())));
            results.publish(new Publication("one", ReportDates.USUAL, DateWindow.ALL, Set.of()));
        }
    }

    private static Row row(Path told, boolean dies, long number) throws IOException {
        if (number == LAST) {
            Path second = told.resolve("second");
            if (TaskContext.get().attemptNumber() > 0) {
                Files.createFile(second);
            } else if (dies) {
                Runtime.getRuntime().halt(KILLED);
            }
            while (!Files.exists(second)) {
                LockSupport.parkNanos(10_000_000);
            }
        }
        return RowFactory.create("sessions", number, "s" + number, "a reason", "a.code");
    }
}
