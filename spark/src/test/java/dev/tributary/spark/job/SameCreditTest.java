package dev.tributary.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.Tributary;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.LocalSpark;
import dev.tributary.spark.ParquetExport;
import dev.tributary.testing.ReferenceData;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The credit of Spark has the bits of that of one machine, into however many parts users are divided. */
class SameCreditTest {
    private static final List<String> TABLES = List.of("session_sources", "conversions", "session_costs");

    @TempDir
    Path folder;

    @Test
    void theReferenceDatabaseHasTheSameCreditInAnyNumberOfParts() throws SQLException {
        assertSame(ReferenceData.require().challengeDb(), List.of(1, 7, 64));
    }

    @Test
    void aGeneratedShopHasTheSameCreditInAnyNumberOfParts() throws SQLException {
        Path shop = folder.resolve("shop.db");
        SampleDatabase.generate(shop, new SampleSize(20_000, 1_600, 5), done -> {});

        assertSame(shop, List.of(1, 7, 64));
    }

    private void assertSame(Path database, List<Integer> parts) throws SQLException {
        ParquetExport.of(database, folder.resolve("lake"), TABLES);
        Path results = folder.resolve("results.db");
        Tributary.open(database.toString())
                .withResults(results.toString())
                .run(folder.resolve("out"))
                .published();
        Map<String, Long> embedded = stored(results);
        JobSettings settings = JobSettings.of(
                FolderSettings.read(folder, Map.of("TRIBUTARY_DB", "parquet:" + folder.resolve("lake"))));

        for (int number : parts) {
            try (AttributionJob job = new AttributionJob(LocalSpark.session(), settings, OptionalInt.of(number))) {
                assertThat(credit(job)).as("%d parts", number).isEqualTo(embedded);
                assertThat(job.counts().credit().orElseThrow().journeys().sessions())
                        .as("sessions of journeys")
                        .isEqualTo(embedded.size());
                assertThat(job.counts().rowsOf(SourceTable.SESSIONS)).isEqualTo(rows(database, "session_sources"));
            }
        }
        assertThat(embedded).hasSizeGreaterThan(1_000);
    }

    /** The bits of each session's share of each conversion. */
    private static Map<String, Long> credit(AttributionJob job) {
        Map<String, Long> credit = new TreeMap<>();
        for (Row row : job.credits().select("conv_id", "session_id", "ihc").collectAsList()) {
            credit.put(row.getString(0) + " " + row.getString(1), Double.doubleToRawLongBits(row.getDouble(2)));
        }
        return credit;
    }

    private static Map<String, Long> stored(Path results) throws SQLException {
        Map<String, Long> credit = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + results);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT conv_id, session_id, ihc FROM attribution_customer_journey")) {
            while (rows.next()) {
                credit.put(rows.getString(1) + " " + rows.getString(2), Double.doubleToRawLongBits(rows.getDouble(3)));
            }
        }
        return credit;
    }

    private static long rows(Path database, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return rows.getLong(1);
        }
    }
}
