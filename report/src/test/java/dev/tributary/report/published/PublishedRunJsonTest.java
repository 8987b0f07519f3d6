package dev.tributary.report.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.core.channel.ChannelsMade;
import dev.tributary.core.channel.TrafficSource;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Identified;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.SetAsideReason;
import dev.tributary.core.intake.SetAsideSum;
import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.Understood;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.core.journey.SessionsLeftOut;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.JourneyRule;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.report.SpendShare;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.pipeline.page.PublishedRun;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunHead;
import dev.tributary.pipeline.summary.RunSubject;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.SourceRead;
import dev.tributary.pipeline.summary.StepOutcomes;
import dev.tributary.report.run.RunJson;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a document tells of a run is read again as it was, with all its digits. */
class PublishedRunJsonTest {
    private static final DateWindow WINDOW = new DateWindow(
            Optional.of(LocalDate.of(2024, 3, 1)), Optional.empty(), DayZone.of(ZoneId.of("Europe/Berlin")));

    private static final JourneyCounts JOURNEYS = new JourneyCounts(
            new JourneyOptions(
                    Boundary.STRICT,
                    new Reach(Optional.of(Duration.ofMillis(129_600_250)), true),
                    new PathRules(Set.of("a,b", "c"), PathTransforms.parse("unique,trim:3")),
                    77),
            5,
            12,
            new Decided(1, 2, new SessionsLeftOut(3, 4, 5, 6), 7, 8),
            reasons());

    private static final Intake INTAKE = new Intake(
            List.of(new Intake.UnknownUser("null", 3, 2)),
            new BitSet(),
            List.of(new Intake.Renamed("E-Mail", "Email", 4)),
            List.of(new NameVariants("channel", List.of(new NameCount("A", 1), new NameCount("a", 2)))),
            new Understood(
                    List.of(new Assumption(Assumption.Kind.FLAGS, "no flags")),
                    1,
                    2,
                    List.of(new SpelledApart(
                            "1.0", new SpelledApart.Where("t", "c"), "1", new SpelledApart.Where("u", "d"))),
                    List.of(),
                    new Identified(
                            Optional.of(new Identified.Aliases(1, 2, 3, 4, 5, 6, 7)),
                            Optional.of(new Identified.TrackedUsers(1, 2, 3, 4, 5, 6))),
                    new ChannelsMade(
                            9,
                            8,
                            7,
                            6,
                            5,
                            List.of(new ChannelsMade.Unassigned(
                                    new TrafficSource("s", "m", "c", "//r", List.of("gclid")), 4))),
                    List.of()));

    private static final Reconciliation CHECKS = new Reconciliation(
                    new Reconciliation.Credit(5, 3, List.of(), 1.5e-13, List.of(), 0),
                    new Reconciliation.Revenue(
                            amount("100.000000000001"),
                            amount("90"),
                            amount("4"),
                            amount("0"),
                            amount("6"),
                            amount("0.000000000001"),
                            List.of(new SetAsideSum(SetAsideReason.NEGATIVE, 2, amount("8"), amount("-2")))),
                    new Reconciliation.Cost(
                            amount("10"),
                            amount("7"),
                            amount("1"),
                            amount("0"),
                            List.of(),
                            new Reconciliation.BelowZero(1, amount("-0.5")),
                            Optional.of(new SpendShare(
                                    amount("6"),
                                    SpendOverlap.SESSIONS,
                                    2,
                                    amount("2"),
                                    true,
                                    List.of("Bing"),
                                    List.of(new NameVariants(
                                            "channel", List.of(new NameCount("bing", 0), new NameCount("Bing", 0))))))))
            .with(new Reconciliation.Campaigns(4, List.of()));

    private static BigDecimal amount(String digits) {
        return new BigDecimal(digits);
    }

    private static SortedMap<NoJourney, Long> reasons() {
        SortedMap<NoJourney, Long> reasons = new TreeMap<>(NoJourney.ORDER);
        reasons.put(NoJourney.OfSource.ONLY_LATER, 1L);
        reasons.put(new NoJourney.OfOptions(Set.of(JourneyRule.LOOKBACK, JourneyRule.CHANNELS)), 2L);
        return reasons;
    }

    private static String document() {
        ReportDates dates = new ReportDates(DateBasis.CASH, WINDOW.zone());
        SortedMap<String, Metrics> channels = new TreeMap<>();
        channels.put("<b>", new Metrics(amount("7"), amount("5"), amount("90")));
        return RunJson.of(new RunSummary(
                new RunHead(
                        "run-1",
                        "tributary, Spark",
                        Optional.of("parquet:results"),
                        Instant.parse("2024-04-01T00:00:00Z"),
                        Optional.of(Instant.parse("2024-04-01T00:01:00Z")),
                        List.of(),
                        false),
                new RunSubject(Command.RUN, WINDOW),
                Optional.of(new SourceRead(
                        "shop",
                        new Facts.RowCounts(9, 8, OptionalLong.empty(), OptionalLong.of(7)),
                        List.of(),
                        INTAKE)),
                Optional.of(JOURNEYS),
                new StepOutcomes(
                        Optional.empty(),
                        Optional.of(new ReportOutcome(
                                new ChannelReport(dates, new TreeMap<>()),
                                new WindowTotals(WINDOW, channels, Metrics.ZERO, Metrics.ZERO),
                                CHECKS,
                                List.of(new OriginCount(new Origin("ihc-local", "", "model 'x'"), 5)),
                                Optional.empty(),
                                Optional.empty())),
                        Optional.empty()),
                List.of(),
                Optional.empty()));
    }

    @Test
    void allThatAPageNeedsIsReadAsItWasTold() {
        PublishedRun run = PublishedRunJson.read(document(), "parquet:results");
        assertThat(run.window()).isEqualTo(WINDOW);
        assertThat(run.dates()).isEqualTo(new ReportDates(DateBasis.CASH, WINDOW.zone()));
        assertThat(run.rows()).isEqualTo(new Facts.RowCounts(9, 8, OptionalLong.empty(), OptionalLong.of(7)));
        assertThat(run.journeys()).isEqualTo(JOURNEYS);
        assertThat(run.checks()).usingRecursiveComparison().isEqualTo(CHECKS);
        assertThat(run.intake()).isEqualTo(INTAKE);
        assertThat(run.credit()).containsExactly(new OriginCount(new Origin("ihc-local", "", "model 'x'"), 5));
        assertThat(run.totals().byChannel().get("<b>").revenue()).isEqualByComparingTo("90");
        assertThat(run.run().id()).isEqualTo("run-1");
    }

    @Test
    void aReportThatDoesNotAddUpWasNeverPublished() {
        assertThatThrownBy(() -> PublishedRunJson.read(
                        document().replace("\"add_up\" : true", "\"add_up\" : false"), "parquet:results"))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("none that a run on Spark publishes");
    }
}
