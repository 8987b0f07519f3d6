package dev.tributary.spark.result;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.ReportDates;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.LocalSpark;
import dev.tributary.spark.ParquetExport;
import dev.tributary.spark.job.AttributionJob;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("dev.tributary.spark.LocalSpark#hasIceberg")
class IcebergResultsTest extends JobResultsContract {
    private final SparkSession session = LocalSpark.session();

    /** One for each test, since a session keeps the catalogs that it has opened. */
    private final String lake = "lake_" + UUID.randomUUID().toString().replace("-", "");

    @TempDir
    private Path folder;

    @BeforeEach
    void aCatalogInAFolder() {
        session.conf().set("spark.sql.catalog." + lake, "org.apache.iceberg.spark.SparkCatalog");
        session.conf().set("spark.sql.catalog." + lake + ".type", "hadoop");
        session.conf().set("spark.sql.catalog." + lake + ".warehouse", folder.toString());
    }

    @Override
    JobResults open() {
        return JobResults.open(session, Address.parse("iceberg:" + lake + ".own.results", Path::of));
    }

    private String name(ResultTable table) {
        return lake + ".own.results." + table.label();
    }

    @Override
    List<Row> rows(ResultTable table) {
        return session.catalog().tableExists(name(table))
                ? session.sql("SELECT * FROM " + name(table)).collectAsList()
                : List.of();
    }

    private IcebergResults begin(String conversion) {
        IcebergResults results = (IcebergResults) open();
        write(results, ResultTable.CREDITS, credit(FIRST, conversion));
        report(results, FIRST);
        write(results, ResultTable.RUN, RowFactory.create(conversion, "{}"));
        return results;
    }

    private static Publication whole(String run) {
        return new Publication(run, ReportDates.USUAL, DateWindow.ALL, Set.of());
    }

    @Test
    void eachRunNamesTheStateOfAllTablesAfterIt() {
        for (String run : List.of("one", "two")) {
            try (JobResults results = begin(run)) {
                results.publish(whole(run));
            }
        }
        List<Row> runs = session.sql("SELECT * FROM " + name(ResultTable.RUN) + " ORDER BY number")
                .collectAsList();
        assertThat(runs.stream().map(row -> row.<String>getAs("run_id"))).containsExactly("one", "two");
        assertThat(credited()).containsExactly("two 2024-03-01");
        long snapshot = (Long)
                runs.get(0).getJavaMap(runs.get(0).fieldIndex("snapshots")).get("credits");
        assertThat(session.sql("SELECT conv_id FROM " + name(ResultTable.CREDITS) + " VERSION AS OF " + snapshot)
                        .collectAsList())
                .containsExactly(RowFactory.create("one"));
        assertThat(runs.get(0)
                        .getJavaMap(runs.get(0).fieldIndex("snapshots"))
                        .keySet()
                        .toString())
                .contains("credits", "channel_reporting");
    }

    @Test
    void ofTwoThatHaveStagedTheirRowsTheSecondPublishesNothing() {
        try (IcebergResults one = begin("one");
                IcebergResults other = begin("other")) {
            one.stage(whole("one"));
            other.stage(whole("other"));
            assertThat(credited()).isEmpty();
            one.release(whole("one"));
            assertFails(ProblemKind.TEMPORARY, () -> other.release(whole("other")))
                    .contains("since this one began", "published nothing.");
        }
        assertThat(credited()).containsExactly("one 2024-03-01");
        assertThat(rows(ResultTable.RUN)).hasSize(1);
    }

    @Test
    void whatStopsInMidPublishingIsMendedByTheNextRun() {
        try (IcebergResults killed = begin("killed")) {
            killed.stage(whole("killed"));
            session.sql("CALL " + lake + ".system.publish_changes(table => 'own.results.credits', wap_id => '"
                    + session.sql("SELECT summary['wap.id'] FROM " + name(ResultTable.CREDITS) + ".snapshots")
                            .head()
                            .getString(0)
                    + "')");
        }
        assertThat(rows(ResultTable.RUN)).isEmpty();
        try (JobResults results = begin("again")) {
            results.publish(whole("again"));
        }
        assertThat(credited()).containsExactly("again 2024-03-01");
        assertThat(rows(ResultTable.CHANNEL_REPORTING)).hasSize(1);
        assertThat(rows(ResultTable.RUN)).hasSize(1);
    }

    @Test
    void aTableThatLetsNothingBeStagedLearnsIt() {
        session.sql("CREATE TABLE " + name(ResultTable.CREDITS) + " ("
                + ResultTable.CREDITS.schema().toDDL() + ") USING iceberg");
        try (IcebergResults results = begin("one")) {
            results.stage(whole("one"));
            assertThat(credited()).isEmpty();
            results.release(whole("one"));
        }
        assertThat(credited()).containsExactly("one 2024-03-01");
    }

    @Test
    void whatIsReadFromACatalogIsCreditedIntoIt() throws SQLException {
        Path shop = folder.resolve("shop.db");
        SampleDatabase.generate(shop, new SampleSize(3_000, 240, 5), done -> {});
        List<String> tables = List.of("session_sources", "conversions", "session_costs");
        ParquetExport.of(shop, folder.resolve("export"), tables);
        for (String table : tables) {
            session.sql("CREATE TABLE " + lake + ".shop." + table + " USING iceberg AS SELECT * FROM parquet.`"
                    + folder.resolve("export").resolve(table) + "`");
        }
        JobSettings settings = JobSettings.of(FolderSettings.read(
                folder,
                Map.of(
                        "TRIBUTARY_DB",
                        "spark:" + lake + ".shop",
                        "TRIBUTARY_RESULTS",
                        "iceberg:" + lake + ".own.results")));
        try (AttributionJob job = new AttributionJob(session, settings, OptionalInt.of(3));
                JobResults results = JobResults.open(session, settings.results().orElseThrow())) {
            Dataset<Row> credits = job.credits();
            results.write(ResultTable.CREDITS, credits);
            results.publish(whole("one"));
            assertThat(rows(ResultTable.CREDITS))
                    .hasSizeGreaterThan(500)
                    .containsExactlyInAnyOrderElementsOf(credits.collectAsList());
        }
    }

    @Test
    void anAddressNamesACatalogAndANamespace() {
        for (String address : List.of("iceberg:", "iceberg:lake", "iceberg:lake..shop")) {
            assertFails(ProblemKind.USAGE, () -> JobResults.open(session, Address.parse(address, Path::of)))
                    .contains("iceberg:CATALOG.NAMESPACE");
        }
        assertFails(
                        ProblemKind.USAGE,
                        () -> JobResults.open(session, Address.parse("iceberg:nolake.shop.results", Path::of)))
                .contains("spark.sql.catalog");
    }
}
