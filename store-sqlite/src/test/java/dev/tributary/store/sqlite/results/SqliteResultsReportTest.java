package dev.tributary.store.sqlite.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
import dev.tributary.store.contract.Attributions;
import dev.tributary.store.sqlite.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published report: unchanged, separate from others, and complete. */
class SqliteResultsReportTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void name() {
        database = new Database(folder.resolve("results.db"));
    }

    @Test
    void aReportKeepsItsBasisUntilAnotherOneTakesItsPlaceAsAWhole() {
        ChannelReport cash = new ChannelReport(
                new ReportDates(DateBasis.CASH, DayZone.UTC),
                Attributions.row("Email", "2023-09-05", "0", "1", "1E+1"));
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            assertThat(results.reportedDates().map(ReportDates::basis))
                    .as("nothing is published yet")
                    .isEmpty();

            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.reportedDates().map(ReportDates::basis)).contains(DateBasis.ACCRUAL);
            assertThat(database.rows("SELECT * FROM tributary_memory")).isEmpty();

            results.publish(cash, Optional.empty());
            assertThat(results.report()).isEqualTo(cash);
            assertThat(results.reportedDates().map(ReportDates::basis)).contains(DateBasis.CASH);
            assertThat(database.rows("SELECT * FROM tributary_memory")).containsExactly("report_date_basis|cash");

            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.report()).isEqualTo(Attributions.report());
            assertThat(database.rows("SELECT * FROM tributary_memory")).isEmpty();
        }
    }

    @Test
    void publishingTheSameTwiceLeavesTheSameRows() {
        List<String> once;
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.publish(Attributions.report(), Optional.empty());
            once = database.rows("SELECT rowid, * FROM channel_reporting ORDER BY rowid");
            results.publish(Attributions.report(), Optional.empty());
        }

        assertThat(database.rows("SELECT rowid, * FROM channel_reporting ORDER BY rowid"))
                .isEqualTo(once);
    }
}
