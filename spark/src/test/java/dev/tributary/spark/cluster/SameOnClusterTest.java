package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.Tributary;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.spark.LocalSpark;
import dev.tributary.spark.ParquetExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The finished jar, submitted to a cluster, publishes the bits of one machine. Of as many sessions as a property says: a
 * million take some minutes.
 */
@Timeout(1800)
class SameOnClusterTest {
    private static final int SESSIONS = Integer.getInteger("tributary.sessions", 20_000);
    private static final int FOR_A_CONVERSION = 25;

    @TempDir
    private Path folder;

    @Test
    void creditsPhasesAndReportAreThoseOfOneMachine() throws IOException, SQLException {
        Path shop = folder.resolve("shop.db");
        SampleDatabase.generate(shop, new SampleSize(SESSIONS, SESSIONS * 2 / FOR_A_CONVERSION, 1), done -> {});
        ParquetExport.of(shop, folder.resolve("lake"), List.of("session_sources", "conversions", "session_costs"));
        Path results = folder.resolve("results.db");
        Tributary.open(shop.toString()).withResults(results.toString()).run(folder.resolve("embedded"));

        Ended ended;
        try (LocalCluster cluster = LocalCluster.start(Files.createDirectory(folder.resolve("cluster")))) {
            ended = cluster.submit(
                    List.of(),
                    List.of(
                            "run",
                            "--db=parquet:" + folder.resolve("lake"),
                            "--results=parquet:" + folder.resolve("results"),
                            "--out=" + folder.resolve("spark")));
        }

        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(folder.resolve("spark/channel_reporting.csv"))
                .hasSameBinaryContentAs(folder.resolve("embedded/channel_reporting.csv"));
        assertSame(results);
    }

    private void assertSame(Path results) throws SQLException {
        Map<String, List<Long>> embedded = stored(results);
        Map<String, List<Long>> onSpark = new HashMap<>();
        for (Row row : LocalSpark.session()
                .read()
                .parquet(folder.resolve("results/runs") + "/*/credits")
                .select("conv_id", "session_id", "ihc", "initializer", "holder", "closer")
                .collectAsList()) {
            onSpark.put(
                    row.getString(0) + " " + row.getString(1),
                    bits(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)));
        }
        assertThat(embedded).hasSizeGreaterThan(SESSIONS / 10);
        assertThat(onSpark.equals(embedded))
                .as("%d credits and %d", onSpark.size(), embedded.size())
                .isTrue();
    }

    private static Map<String, List<Long>> stored(Path results) throws SQLException {
        Map<String, List<Long>> credits = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + results);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT conv_id, session_id, ihc, initializer, holder, closer"
                        + " FROM attribution_customer_journey JOIN tributary_phases USING (conv_id, session_id)")) {
            while (rows.next()) {
                credits.put(
                        rows.getString(1) + " " + rows.getString(2),
                        bits(rows.getDouble(3), rows.getDouble(4), rows.getDouble(5), rows.getDouble(6)));
            }
        }
        return credits;
    }

    private static List<Long> bits(double ihc, double initializer, double holder, double closer) {
        return List.of(
                Double.doubleToRawLongBits(ihc),
                Double.doubleToRawLongBits(initializer),
                Double.doubleToRawLongBits(holder),
                Double.doubleToRawLongBits(closer));
    }
}
