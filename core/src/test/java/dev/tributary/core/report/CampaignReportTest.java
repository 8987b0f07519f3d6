package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.report.ObviousReport.Credit;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report by campaign is a breakdown of the report by channel. */
class CampaignReportTest {
    private static final List<String> CAMPAIGNS = List.of("", "spring", "😀");

    /** Returns the campaign of a visit. */
    private static String campaign(Visit visit) {
        return CAMPAIGNS.get(Math.floorMod(visit.id().hashCode(), CAMPAIGNS.size()));
    }

    @ParameterizedTest
    @EnumSource
    void theRowsOfACampaignAreTheReportOfItsVisitsAlone(DateBasis basis) {
        for (int seed = 0; seed < 200; seed++) {
            World world = World.random(new Random(seed));
            List<Credit> credits = ReportTest.credits(world);
            Predicate<LocalDate> days = day -> day.toEpochDay() >= -1;
            SortedMap<ChannelDay, Metrics> expected = new TreeMap<>();
            for (String name : CAMPAIGNS) {
                List<Visit> visits = world.visits().stream()
                        .filter(visit -> campaign(visit).equals(name))
                        .toList();
                World alone = new World(visits, world.orders(), List.of());
                ObviousReport.of(alone, credits, basis, days)
                        .rows()
                        .forEach((channelDay, metrics) ->
                                expected.put(new ChannelDay(channelDay.channel(), name, channelDay.day()), metrics));
            }
            Facts facts = world.facts(CampaignReportTest::campaign);
            CreditTotals gathered = ReportTest.totals(ReportTest.gathered(facts, credits, basis));

            assertThat(ReportBuilder.campaigns(SourceSums.of(facts), gathered, days)
                            .rows())
                    .as("seed %d", seed)
                    .isEqualTo(Metrics.ofReport(expected));
        }
    }

    @ParameterizedTest
    @EnumSource
    void campaignsSumToTheReportWhichIsWhatItIsWithoutThem(DateBasis basis) {
        for (int seed = 0; seed < 200; seed++) {
            World world = World.random(new Random(seed));
            List<Credit> credits = ReportTest.credits(world);
            Facts facts = world.facts(CampaignReportTest::campaign);
            CreditTotals gathered = ReportTest.totals(ReportTest.gathered(facts, credits, basis));
            ChannelReport report = ReportBuilder.build(SourceSums.of(facts), gathered, day -> true);
            CampaignReport campaigns = ReportBuilder.campaigns(SourceSums.of(facts), gathered, day -> true);
            Facts without = world.facts();
            ChannelReport expected = ReportBuilder.build(
                    SourceSums.of(without),
                    ReportTest.totals(ReportTest.gathered(without, credits, basis)),
                    day -> true);

            assertThat(Reconciler.campaigns(report, campaigns).addsUp())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(report.rows().keySet())
                    .as("seed %d", seed)
                    .isEqualTo(expected.rows().keySet());
            assertThat(report.rows())
                    .as("seed %d", seed)
                    .allSatisfy((channelDay, metrics) -> assertThat(
                                    metrics.sameAs(expected.rows().get(channelDay)))
                            .isTrue());
        }
    }

    @Test
    void aCampaignThatGotLostIsFound() {
        World world = World.random(new Random(3));
        Facts facts = world.facts(CampaignReportTest::campaign);
        CreditTotals credits =
                ReportTest.totals(ReportTest.gathered(facts, ReportTest.credits(world), DateBasis.ACCRUAL));
        ChannelReport report = ReportBuilder.build(SourceSums.of(facts), credits, day -> true);
        SortedMap<ChannelDay, Metrics> rows =
                new TreeMap<>(ReportBuilder.campaigns(SourceSums.of(facts), credits, day -> true)
                        .rows());
        ChannelDay lost = rows.entrySet().stream()
                .filter(row -> row.getValue().cost().signum() > 0)
                .findFirst()
                .orElseThrow()
                .getKey();
        rows.remove(lost);
        Reconciliation.Campaigns checks = Reconciler.campaigns(report, new CampaignReport(rows));

        assertThat(checks.apart()).containsExactly(lost.whole());
        assertThat(checks.addsUp()).isFalse();
    }
}
