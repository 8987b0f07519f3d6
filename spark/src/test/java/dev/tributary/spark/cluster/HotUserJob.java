package dev.tributary.spark.cluster;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.job.AttributionJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A job for tests: credits a source, and says how many credits there are and how far those of a conversion are from 1. */
public final class HotUserJob {
    private HotUserJob() {}

    /** @param args a folder with Parquet files */
    public static void main(String[] args) throws IOException {
        Path lake = Path.of(args[0]);
        JobSettings settings =
                JobSettings.of(FolderSettings.read(lake.resolveSibling(""), Map.of("TRIBUTARY_DB", "parquet:" + lake)));
        try (SparkSession session = SparkSession.builder().getOrCreate();
                AttributionJob job = new AttributionJob(session, settings, OptionalInt.of(24))) {
            Row credits = job.credits()
                    .groupBy("conv_id")
                    .agg(sum("ihc").as("ihc"), count(lit(1)).as("credits"))
                    .agg(
                            count(lit(1)),
                            sum("credits"),
                            max("credits"),
                            max(abs(col("ihc").minus(1))))
                    .first();
            System.out.printf(
                    Locale.ROOT,
                    "conversions %d, credits %d, at most %d of one, off %.12f%n",
                    credits.getLong(0),
                    credits.getLong(1),
                    credits.getLong(2),
                    credits.getDouble(3));
        }
    }
}
