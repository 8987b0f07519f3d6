import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The least that an attribution on Spark has to do, with nothing computed: rows are read, divided by session and sorted, since
 * ids may come twice and costs belong to sessions; those of users who convert are divided by user and sorted; and about as many
 * rows as there are credits are divided by day and written. It never makes a row an object. A file of its own, which Java
 * compiles when it is started, since the benchmarks are built without Spark.
 */
public final class BareSpark {
    private BareSpark() {}

    /** @param arguments a folder with Parquet files, the number of parts, and a folder that is made; none to print Java's options */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.out.print(JavaModuleOptions.defaultModuleOptions());
            return;
        }
        String source = arguments[0];
        int parts = Integer.parseInt(arguments[1]);
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.shuffle.sort.bypassMergeThreshold", "1")
                .config("spark.sql.shuffle.partitions", parts)
                // A user is in one part, as where journeys are built.
                .config("spark.sql.autoBroadcastJoinThreshold", "-1")
                .getOrCreate()) {
            Dataset<Row> sessions = spark.read().parquet(source + "/session_sources.parquet");
            Dataset<Row> costs = spark.read().parquet(source + "/session_costs.parquet").filter("cost > 0");
            Dataset<Row> users =
                    spark.read().parquet(source + "/conversions.parquet").select("user_id").distinct();
            sessions.unionByName(costs, true)
                    .repartition(parts, col("session_id"))
                    .sortWithinPartitions("session_id")
                    .write()
                    .format("noop")
                    .mode(SaveMode.Overwrite)
                    .save();
            sessions.join(users, sessions.col("user_id").equalTo(users.col("user_id")), "left_semi")
                    .repartition(parts, col("user_id"))
                    .sortWithinPartitions("user_id", "event_date", "event_time", "session_id")
                    .select(sessions.col("*"), col("event_date").as("day"))
                    .repartition(parts, col("day"))
                    .write()
                    .partitionBy("day")
                    .parquet(arguments[2]);
        }
    }
}
