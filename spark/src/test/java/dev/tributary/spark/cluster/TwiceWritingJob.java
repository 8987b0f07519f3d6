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
 * A job for tests: writes 4,000 rows in eight tasks, of which the first waits at its last row until a second attempt of it
 * has come as far.
 */
public final class TwiceWritingJob {
    private TwiceWritingJob() {}

    /** @param args a folder for results, a folder for what attempts tell each other */
    public static void main(String[] args) throws IOException {
        String told = args[1];
        try (SparkSession session = SparkSession.builder().getOrCreate();
                JobResults results = JobResults.open(session, new Address("parquet", args[0]))) {
            results.write(
                    ResultTable.QUARANTINE,
                    session.range(0, 4000, 1, 8)
                            .map(
                                    (MapFunction<Long, Row>) number -> row(Path.of(told), number),
                                    Encoders.row(ResultTable.QUARANTINE.schema())));
            results.publish(new Publication("one", ReportDates.USUAL, DateWindow.ALL, Set.of()));
        }
    }

    private static Row row(Path told, long number) throws IOException {
        Path second = told.resolve("second");
        if (number == 499 && TaskContext.get().attemptNumber() > 0) {
            Files.createFile(second);
        }
        while (number == 499 && !Files.exists(second)) {
            LockSupport.parkNanos(10_000_000);
        }
        return RowFactory.create("sessions", number, "s" + number, "a reason", "a.code");
    }
}
