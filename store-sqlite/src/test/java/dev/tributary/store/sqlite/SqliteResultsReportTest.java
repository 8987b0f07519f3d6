package dev.tributary.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.Figures;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published report: as it was made, alone, and whole. */
class SqliteResultsReportTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void name() {
        database = new Database(folder.resolve("results.db"));
    }

    @Test
    void aPublishedReportIsReadBackAsItWas() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.publish(Attributions.report());

            assertThat(results.report()).isEqualTo(Attributions.report());
            assertThat(results.report().rows().keySet())
                    .containsExactly(
                            new ChannelDay("Email", LocalDate.of(2023, 9, 1)),
                            new ChannelDay("Email", LocalDate.of(2023, 9, 2)),
                            new ChannelDay("😀", LocalDate.of(2023, 9, 1)));
            assertThat(results.reportedDays()).containsExactly(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 2));
        }
    }

    @Test
    void publishingReplacesTheFormerReport() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.publish(new ChannelReport(DateBasis.ACCRUAL, Attributions.row("Old", "2020-01-01", "1", "1", "1")));
            results.publish(Attributions.report());
            assertThat(results.report()).isEqualTo(Attributions.report());

            results.publish(new ChannelReport(DateBasis.ACCRUAL, new TreeMap<>()));
            assertThat(results.report().rows()).isEmpty();
            assertThat(results.reportedDays()).isEqualTo(Set.of());
        }
    }

    @Test
    void aReportKeepsItsBasisUntilAnotherOneTakesItsPlaceAsAWhole() {
        ChannelReport cash =
                new ChannelReport(DateBasis.CASH, Attributions.row("Email", "2023-09-05", "0", "1", "1E+1"));
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            assertThat(results.reportedBasis()).as("nothing is published yet").isEmpty();

            results.publish(Attributions.report());
            assertThat(results.reportedBasis()).contains(DateBasis.ACCRUAL);
            assertThat(database.rows("SELECT * FROM tributary_memory")).isEmpty();

            results.publish(cash);
            assertThat(results.report()).isEqualTo(cash);
            assertThat(results.reportedBasis()).contains(DateBasis.CASH);
            assertThat(database.rows("SELECT * FROM tributary_memory")).containsExactly("report_date_basis|cash");

            results.publish(Attributions.report());
            assertThat(results.report()).isEqualTo(Attributions.report());
            assertThat(database.rows("SELECT * FROM tributary_memory")).isEmpty();
        }
    }

    @Test
    void aReportByCampaignGoesWithTheReportAndIsGoneWithIt() {
        SortedMap<ChannelDay, Figures> rows = new TreeMap<>();
        rows.put(new ChannelDay("Email", "", LocalDate.of(2023, 9, 1)), Figures.ZERO);
        rows.put(
                new ChannelDay("Email", "'; --", LocalDate.of(2023, 9, 1)),
                new Figures(new BigDecimal("0.1"), BigDecimal.ONE, new BigDecimal("7.7")));
        CampaignReport campaigns = new CampaignReport(rows);
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            assertThat(results.campaigns()).isEmpty();

            results.publish(Attributions.report(), Optional.of(campaigns));
            assertThat(results.campaigns()).contains(campaigns);
            assertThat(results.report()).isEqualTo(Attributions.report());

            results.publish(Attributions.report());
            assertThat(results.campaigns()).isEmpty();
        }
    }

    @Test
    void publishingTheSameTwiceLeavesTheSameRows() {
        List<String> once;
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.publish(Attributions.report());
            once = database.rows("SELECT rowid, * FROM channel_reporting ORDER BY rowid");
            results.publish(Attributions.report());
        }

        assertThat(database.rows("SELECT rowid, * FROM channel_reporting ORDER BY rowid"))
                .isEqualTo(once);
    }
}
