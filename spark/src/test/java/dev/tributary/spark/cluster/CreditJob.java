package dev.tributary.spark.cluster;

import dev.tributary.core.report.ReportDates;
import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.job.AttributionJob;
import dev.tributary.spark.result.JobResults;
import dev.tributary.spark.result.Publication;
import dev.tributary.spark.result.ResultTable;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.sql.SparkSession;

/** A job for tests: credits a source and publishes the credits. It opens the results first, and waits before it writes them. */
public final class CreditJob {
    private CreditJob() {}

    /** @param args the id of the run, a folder with Parquet files, a folder for results, a file that is waited for */
    public static void main(String[] args) throws IOException {
        try (SparkSession session = SparkSession.builder().getOrCreate()) {
            run(session, args[0], Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        }
    }

    static void run(SparkSession session, String id, Path lake, Path folder, Path go) {
        JobSettings settings =
                JobSettings.of(FolderSettings.read(lake.resolveSibling(""), Map.of("TRIBUTARY_DB", "parquet:" + lake)));
        JobResults results = JobResults.open(session, new Address("parquet", folder.toString()));
        System.out.println("opened");
        try (AttributionJob job = new AttributionJob(session, settings, OptionalInt.of(12))) {
            System.out.println("credited");
            while (!Files.exists(go)) {
                LockSupport.parkNanos(10_000_000);
            }
            results.write(ResultTable.CREDITS, job.credits());
            results.publish(new Publication(id, ReportDates.USUAL, settings.window(), Set.of()));
        }
    }
}
