package dev.tributary.store.sqlite.results;

import static dev.tributary.store.sqlite.results.SqliteResultsTest.credits;
import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
import dev.tributary.store.contract.Attributions;
import dev.tributary.store.sqlite.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures of writing results, after which the previous state is unchanged. */
class SqliteResultsFailureTest {
    private static final int SHORT_WAIT = 50;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void name() {
        database = new Database(folder.resolve("results.db"));
    }

    @Test
    void resultsInsideAMissingFileCreateNothing() {
        assertFails(
                        ProblemKind.USAGE,
                        () -> SqliteResults.inside(database.file()).close())
                .startsWith("There is no file " + database.file());
        assertThat(database.file()).doesNotExist();
    }

    @Test
    void resultsApartInAMissingFolderCreateNothing() {
        assertFails(
                        ProblemKind.USAGE,
                        () -> SqliteResults.apart(folder.resolve("no/r.db")).close())
                .startsWith("There is no folder " + folder.resolve("no"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderInThePlaceOfTheFileIsRefused() throws IOException {
        Files.createDirectory(database.file());

        assertFails(
                        ProblemKind.USAGE,
                        () -> SqliteResults.apart(database.file()).close())
                .startsWith(database.file() + " is a folder");
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        Files.writeString(database.file(), "channel_name,date\n".repeat(300));

        assertFails(
                        ProblemKind.STORAGE,
                        () -> SqliteResults.apart(database.file()).close())
                .contains("not a SQLite database");
        assertThat(database.file()).hasContent("channel_name,date\n".repeat(300));
    }

    @Test
    void whileAnotherProgramWritesOpeningMayBeTriedAgainLater() throws SQLException {
        database.run("CREATE TABLE something (text)");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertFails(
                            ProblemKind.TEMPORARY,
                            () -> SqliteResults.open(database.file(), true, SHORT_WAIT)
                                    .close())
                    .contains("Another program is using the file");
        }
    }

    @Test
    void afterAnotherProgramHeldTheLockTheSameResultsWriteWholeTransactionsAgain() throws SQLException {
        try (SqliteResults results = SqliteResults.open(database.file(), true, SHORT_WAIT)) {
            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("c", "s")), id -> true);
            try (Connection other = database.connect();
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertFails(ProblemKind.TEMPORARY, () -> results.publish(Attributions.report(), Optional.empty()))
                        .contains("writing the report to");
            }
            database.run("CREATE TRIGGER no BEFORE INSERT ON attribution_customer_journey WHEN new.conv_id = 'bad' "
                    + "BEGIN SELECT RAISE(ABORT, 'not this one'); END");
            assertFails(
                            ProblemKind.STORAGE,
                            () -> results.replaceCredits(
                                    Attributions.ORIGIN,
                                    List.of(Attributions.even("a", "s"), Attributions.even("bad", "s")),
                                    id -> true))
                    .contains("not this one");
            assertThat(credits(results)).containsExactly("c s 1.0");

            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.report()).isEqualTo(Attributions.report());
        }
    }

    @Test
    void aReaderIsNotHinderedByResultsThatAreOpen() {
        try (SqliteResults results = SqliteResults.apart(database.file());
                SqliteResults second = SqliteResults.open(database.file(), true, SHORT_WAIT)) {
            results.publish(Attributions.report(), Optional.empty());
            assertThat(second.report()).isEqualTo(Attributions.report());
        }
    }

    @Test
    void aWriteThatFailsOnItsWayLeavesTheFormerStateWhole() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("old", "s")), id -> true);
            database.run(
                    "CREATE TRIGGER full BEFORE INSERT ON attribution_customer_journey WHEN "
                            + "(SELECT count(*) FROM attribution_customer_journey) >= 250 BEGIN SELECT RAISE(ABORT, 'too many'); END");

            assertFails(
                            ProblemKind.STORAGE,
                            () -> results.replaceCredits(Attributions.ORIGIN, Attributions.many(200), id -> true))
                    .contains("too many");
            assertThat(credits(results)).containsExactly("old s 1.0");
        }
        assertThat(database.rows("SELECT * FROM tributary_phases")).containsExactly("old|s|1.0|0.1|1.0");
    }

    @Test
    void aFailureOfTheCallerRollsBackToo() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("old", "s")), id -> true);

            assertThatThrownBy(() -> results.replaceCredits(Attributions.ORIGIN, List.of(), id -> {
                        throw new IllegalStateException("the caller's");
                    }))
                    .hasMessage("the caller's");
            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("new", "s")), id -> false);
            assertThat(credits(results)).containsExactly("new s 1.0", "old s 1.0");
        }
    }

    @Test
    void aReportThatATriggerChangesIsNotPublished() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            ChannelReport former =
                    new ChannelReport(ReportDates.USUAL, Attributions.row("Old", "2020-01-01", "1", "1", "1"));
            results.publish(former, Optional.empty());
            database.run("CREATE TRIGGER more AFTER INSERT ON channel_reporting "
                    + "BEGIN UPDATE channel_reporting SET cost = cost + 1 WHERE rowid = new.rowid; END");

            assertFails(ProblemKind.STORAGE, () -> results.publish(Attributions.report(), Optional.empty()))
                    .contains("is not the one that was written")
                    .contains("The previous report was kept.");
            assertThat(results.report()).isEqualTo(former);

            ChannelReport cash = new ChannelReport(
                    new ReportDates(DateBasis.CASH, DayZone.UTC),
                    Attributions.report().rows());
            assertFails(ProblemKind.STORAGE, () -> results.publish(cash, Optional.empty()))
                    .contains("The previous report was kept.");
            assertThat(results.report()).as("and its basis").isEqualTo(former);
        }
    }

    @Test
    void aReportByCampaignThatATriggerChangesTakesTheReportWithIt() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            ChannelReport former = Attributions.report();
            results.publish(former, Optional.empty());
            database.run("CREATE TRIGGER less AFTER INSERT ON tributary_campaign_reporting "
                    + "BEGIN DELETE FROM tributary_campaign_reporting WHERE campaign = new.campaign; END");
            ChannelReport report = new ChannelReport(
                    new ReportDates(DateBasis.CASH, DayZone.UTC), Attributions.row("New", "2023-09-01", "1", "1", "1"));

            assertFails(
                            ProblemKind.STORAGE,
                            () -> results.publish(report, Optional.of(new CampaignReport(report.rows()))))
                    .contains("tributary_campaign_reporting is not the one that was written");
            assertThat(results.report()).isEqualTo(former);
        }
    }

    @Test
    void aBasisThatNobodyKnowsIsNotTakenForAnother() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.publish(Attributions.report(), Optional.empty());
            database.run("INSERT INTO tributary_memory VALUES ('report_date_basis', 'barter')");

            assertFails(ProblemKind.STORAGE, results::report)
                    .contains("'barter'")
                    .contains("report_date_basis");
            assertFails(ProblemKind.STORAGE, results::reportedDates).contains("'barter'");
        }
    }

    @Test
    void aTimeZoneThatNobodyKnowsIsNotTakenForAnother() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.publish(Attributions.report(), Optional.empty());
            database.run("INSERT INTO tributary_memory VALUES ('report_time_zone', 'Middle/Earth')");

            assertFails(ProblemKind.STORAGE, results::report)
                    .contains("'Middle/Earth'")
                    .contains("report_time_zone");
            assertFails(ProblemKind.STORAGE, results::reportedDates).contains("'Middle/Earth'");
        }
    }
}
