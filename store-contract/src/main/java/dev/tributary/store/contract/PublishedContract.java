package dev.tributary.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract of the published report: it is stored exactly, without rows of others, and completely. */
public interface PublishedContract extends ResultsFixture {
    @Test
    default void aPublishedReportIsReadBackAsItWas() {
        change(results -> results.publish(Attributions.report(), Optional.empty()));
        change(results -> {
            assertThat(results.report()).isEqualTo(Attributions.report());
            assertThat(results.report().rows().keySet())
                    .containsExactly(
                            new ChannelDay("Email", LocalDate.of(2023, 9, 1)),
                            new ChannelDay("Email", LocalDate.of(2023, 9, 2)),
                            new ChannelDay("😀", LocalDate.of(2023, 9, 1)));
            assertThat(results.reportedDays()).containsExactly(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 2));
        });
    }

    @Test
    default void publishingReplacesTheFormerReport() {
        change(results -> {
            results.publish(
                    new ChannelReport(ReportDates.USUAL, Attributions.row("Old", "2020-01-01", "1", "1", "1")),
                    Optional.empty());
            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.report()).isEqualTo(Attributions.report());

            results.publish(new ChannelReport(ReportDates.USUAL, new TreeMap<>()), Optional.empty());
            assertThat(results.report().rows()).isEmpty();
            assertThat(results.reportedDays()).isEqualTo(Set.of());
        });
    }

    @Test
    default void aReportKeepsItsBasisUntilAnotherOneTakesItsPlaceAsAWhole() {
        ChannelReport cash = new ChannelReport(
                new ReportDates(DateBasis.CASH, DayZone.UTC),
                Attributions.row("Email", "2023-09-05", "0", "1", "1E+1"));
        change(results -> {
            assertThat(results.reportedDates().map(ReportDates::basis))
                    .as("nothing is published yet")
                    .isEmpty();
            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.reportedDates().map(ReportDates::basis)).contains(DateBasis.ACCRUAL);
            results.publish(cash, Optional.empty());
            assertThat(results.report()).isEqualTo(cash);
        });
        change(results -> {
            assertThat(results.reportedDates().map(ReportDates::basis)).contains(DateBasis.CASH);
            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.reportedDates().map(ReportDates::basis)).contains(DateBasis.ACCRUAL);
        });
    }

    @Test
    default void aReportKeepsTheTimeZoneOfItsDaysUntilAnotherOneTakesItsPlaceAsAWhole() {
        ReportDates berlin = new ReportDates(DateBasis.CASH, DayZone.of(ZoneId.of("Europe/Berlin")));
        ChannelReport local = new ChannelReport(berlin, Attributions.row("Email", "2023-09-05", "0", "1", "1E+1"));
        change(results -> {
            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.reportedDates()).contains(ReportDates.USUAL);
            results.publish(local, Optional.empty());
            assertThat(results.report()).isEqualTo(local);
        });
        change(results -> {
            assertThat(results.reportedDates()).contains(berlin);
            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.reportedDates()).contains(ReportDates.USUAL);
        });
    }

    @Test
    default void aReportByCampaignGoesWithTheReportAndIsGoneWithIt() {
        SortedMap<ChannelDay, Metrics> rows = new TreeMap<>();
        rows.put(new ChannelDay("Email", "", LocalDate.of(2023, 9, 1)), Metrics.ZERO);
        rows.put(
                new ChannelDay("Email", "'; --", LocalDate.of(2023, 9, 1)),
                new Metrics(new BigDecimal("0.1"), BigDecimal.ONE, new BigDecimal("7.7")));
        CampaignReport campaigns = new CampaignReport(rows);
        change(results -> {
            assertThat(results.campaigns()).isEmpty();
            results.publish(Attributions.report(), Optional.of(campaigns));
        });
        change(results -> {
            assertThat(results.campaigns()).contains(campaigns);
            assertThat(results.report()).isEqualTo(Attributions.report());
            results.publish(Attributions.report(), Optional.empty());
            assertThat(results.campaigns()).isEmpty();
        });
    }
}
