package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tributary.spark.LocalSpark;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A task that writes results is tried a second time, because it is slow, while the first attempt goes on and both write; or
 * because the first one died in mid-writing with its executor. One of them counts, wherever results are.
 */
@Timeout(900)
class TriedTwiceOnClusterTest {
    private static final int ROWS = 4000;

    @TempDir
    private static Path folder;

    private static LocalCluster cluster;

    @TempDir
    private Path own;

    @BeforeAll
    static void starts() throws IOException {
        TestJob.pack(folder.resolve("job.jar"), TriedTwiceJob.class);
        cluster = LocalCluster.start(Files.createDirectory(folder.resolve("cluster")));
    }

    @AfterAll
    static void ends() {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {TriedTwiceJob.WAITS, TriedTwiceJob.DIES})
    void filesHaveTheRowsOfOneAttempt(String first) throws IOException {
        tryTwice(first, "parquet:" + own.resolve("results"), List.of(), List.of());
        Dataset<Row> rows = LocalSpark.session().read().parquet(own + "/results/runs/*/quarantine");
        assertThat(rows.count()).isEqualTo(ROWS);
        assertThat(rows.select("source_row").distinct().count()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {TriedTwiceJob.WAITS, TriedTwiceJob.DIES})
    void aDatabaseHasTheRowsOfOneAttempt(String first) throws Exception {
        TestDatabase database = PostgresServer.shared().database("tried_" + first);
        tryTwice(first, database.address(), List.of(jarOf("org.postgresql.Driver")), List.of());
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*), count(DISTINCT source_row) FROM tributary_quarantine")) {
            rows.next();
            assertThat(List.of(rows.getInt(1), rows.getInt(2))).containsExactly(ROWS, ROWS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TriedTwiceJob.WAITS, TriedTwiceJob.DIES})
    void anIcebergTableHasTheRowsOfOneAttempt(String first) throws Exception {
        assumeThat(LocalSpark.hasIceberg()).as("an Iceberg for this Spark").isTrue();
        // A session keeps the catalogs that it has opened.
        String lake = "tried_" + first;
        Map<String, String> catalog = Map.of(
                "spark.sql.catalog." + lake, "org.apache.iceberg.spark.SparkCatalog",
                "spark.sql.catalog." + lake + ".type", "hadoop",
                "spark.sql.catalog." + lake + ".warehouse", own.toString());
        tryTwice(
                first,
                "iceberg:" + lake + ".own",
                List.of(jarOf("org.apache.iceberg.spark.SparkCatalog")),
                catalog.entrySet().stream().map(Map.Entry::toString).toList());
        catalog.forEach(LocalSpark.session().conf()::set);
        Dataset<Row> rows = LocalSpark.session().table(lake + ".own.quarantine");
        assertThat(rows.count()).isEqualTo(ROWS);
        assertThat(rows.select("source_row").distinct().count()).isEqualTo(ROWS);
    }

    private static String jarOf(String type) throws ReflectiveOperationException, URISyntaxException {
        return Path.of(Class.forName(type)
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private void tryTwice(String first, String results, List<String> jars, List<String> more) throws IOException {
        cluster.replaceWorker();
        List<String> settings = new ArrayList<>(more);
        List<String> all = new ArrayList<>(jars);
        all.add(SparkHome.jar().toString());
        settings.add("spark.jars=" + String.join(",", all));
        if (first.equals(TriedTwiceJob.WAITS)) {
            settings.addAll(List.of(
                    "spark.speculation=true",
                    "spark.speculation.interval=100ms",
                    "spark.speculation.quantile=0.1",
                    "spark.speculation.multiplier=1.0",
                    "spark.speculation.minTaskRuntime=100ms",
                    "spark.speculation.efficiency.enabled=false"));
        }
        Ended ended = cluster.beginWith(
                        settings,
                        List.of(
                                "--class",
                                TriedTwiceJob.class.getName(),
                                folder.resolve("job.jar").toString(),
                                results,
                                Files.createDirectory(own.resolve("told")).toString(),
                                first))
                .ended();
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(own.resolve("told/second")).exists();
    }
}
