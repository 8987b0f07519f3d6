package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where Spark tries slow tasks a second time while the first attempt goes on, both write, and one of them counts. */
@Timeout(600)
class TriedTwiceOnClusterTest {
    @TempDir
    private Path folder;

    @Test
    void ofTwoAttemptsThatWriteTheSameRowsOneCounts() throws IOException {
        TestJob.pack(folder.resolve("job.jar"), TwiceWritingJob.class);
        try (LocalCluster cluster = LocalCluster.start(Files.createDirectory(folder.resolve("cluster")))) {
            Ended ended = cluster.beginWith(
                            List.of(
                                    "spark.jars=" + SparkHome.jar(),
                                    "spark.speculation=true",
                                    "spark.speculation.interval=100ms",
                                    "spark.speculation.quantile=0.1",
                                    "spark.speculation.multiplier=1.0",
                                    "spark.speculation.minTaskRuntime=100ms",
                                    "spark.speculation.efficiency.enabled=false"),
                            List.of(
                                    "--class",
                                    TwiceWritingJob.class.getName(),
                                    folder.resolve("job.jar").toString(),
                                    folder.resolve("results").toString(),
                                    Files.createDirectory(folder.resolve("told"))
                                            .toString()))
                    .ended();
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
        }
        assertThat(folder.resolve("told/second")).exists();
        Dataset<Row> rows = LocalSpark.session().read().parquet(folder + "/results/runs/*/quarantine");
        assertThat(rows.count()).isEqualTo(4000);
        assertThat(rows.select("source_row").distinct().count()).isEqualTo(4000);
    }
}
