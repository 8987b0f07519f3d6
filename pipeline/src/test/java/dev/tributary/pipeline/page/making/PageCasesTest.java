package dev.tributary.pipeline.page.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.journey.Journey;
import dev.tributary.pipeline.page.ChannelFigures;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.pipeline.page.PageJourney.Choice;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.ConversionScope;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.settings.ReportSettings;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.step.SmallShop;
import dev.tributary.pipeline.summary.RunSummary;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of shops that lack something. */
class PageCasesTest {
    @TempDir
    private Path folder;

    private static Page page(SmallShop shop) {
        return PageShop.page(Command.RUN, with(shop.local()));
    }

    private static RunSettings with(RunSettings settings) {
        return settings.with(PageSettings.in(settings.folder()));
    }

    private static RunSettings partial(RunSettings usual) {
        return new RunSettings(
                usual.locations(),
                usual.intake(),
                usual.conversions(),
                usual.journeyOptions(),
                usual.attributor(),
                new ReportSettings(Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    @Test
    void theStepIsTakenOnlyIfAPageIsWantedAndItsFileIsListed() {
        SmallShop shop = SmallShop.of(folder, 3);
        RunSummary without = SmallShop.run(Command.RUN, shop.local());
        assertThat(without.head().steps()).extracting(step -> step.step()).doesNotContain(StepName.PAGE);
        RunSummary run = SmallShop.run(Command.RUN, with(shop.local()));
        assertThat(run.head().steps()).extracting(step -> step.step()).endsWith(StepName.PAGE);
        assertThat(run.files()).contains(folder.resolve("report.html"));
        assertThat(folder.resolve("report.html")).exists();
    }

    @Test
    void aReportThatIsWithheldHasNoPage() throws Exception {
        SmallShop shop = SmallShop.of(folder, 3);
        SmallShop.run(Command.RUN, with(shop.local()));
        Files.delete(folder.resolve("report.html"));
        shop.run("DELETE FROM attribution_customer_journey WHERE conv_id = 'c2'");
        RunSummary run = SmallShop.run(Command.REPORT, with(shop.local()));
        assertThat(run.outcomes().report().orElseThrow().withheld()).isPresent();
        assertThat(run.head().steps()).extracting(step -> step.step()).doesNotContain(StepName.PAGE);
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void ordersWithoutAnAnswerAreNeitherAttributedNorWithoutAJourney() {
        SmallShop shop = SmallShop.of(folder, 3);
        SmallShop.run(Command.RUN, shop.local());
        shop.run("DELETE FROM attribution_customer_journey WHERE conv_id = 'c2'");
        Page page = PageShop.page(Command.REPORT, with(partial(shop.local())));
        assertThat(page.period().attributed()).isEqualTo(new Orders(2, new BigDecimal("20.02")));
        assertThat(page.period().unattributed().conversions()).isZero();
        assertThat(page.proof().checks().credit().unanswered()).containsExactly("c2");
        assertThat(page.journeys())
                .extracting(journey -> journey.conversion().id())
                .doesNotContain("c2");
    }

    @Test
    void withoutOrdersThereAreCostsAndNoIntervals() {
        SmallShop shop = SmallShop.of(folder, 3).run("DELETE FROM conversions");
        Page page = page(shop);
        assertThat(page.period().all().metrics().cost()).isEqualByComparingTo("0.9");
        assertThat(page.period().all().metrics().cpo()).isEmpty();
        assertThat(page.period().all().intervals()).isEmpty();
        assertThat(page.period().channels().values())
                .allSatisfy(channel -> assertThat(channel.intervals()).isEmpty());
        assertThat(page.journeys()).isEmpty();
        Depth.Known depth = (Depth.Known) page.depth();
        assertThat(depth.paths().nulls()).isEqualTo(3);
        assertThat(depth.steps().steps()).isNotEmpty();
    }

    @Test
    void withoutCostsACostPerOrderIsNotKnownAndNoChannelIsPaid() {
        SmallShop shop = SmallShop.of(folder, 3).run("DELETE FROM session_costs");
        for (DateWindow window : new DateWindow[] {DateWindow.ALL, PageShop.days("2025-05-12", "2025-05-20")}) {
            RunSettings usual = shop.local();
            Page page = PageShop.page(
                    Command.RUN,
                    with(new RunSettings(
                            usual.locations(),
                            usual.intake(),
                            new ConversionScope(window, usual.conversions().types(), Optional.empty()),
                            usual.journeyOptions(),
                            usual.attributor(),
                            usual.report())));
            assertThat(page.period().paid()).isEmpty();
            assertThat(page.period().unpaid().orElseThrow().channels()).isEqualTo(3);
            assertThat(page.period().all().metrics().cpo()).isEmpty();
            assertThat(page.period().channels().values()).noneMatch(ChannelFigures::paid);
        }
    }

    @Test
    void spendOnADayWithoutSessionsBelongsToItsChannel() {
        SmallShop shop = SmallShop.of(folder, 3)
                .run(
                        "INSERT INTO session_sources VALUES ('late', 'x', '2025-05-25', '09:00:00', 'Late', 1, 0, 1)",
                        "INSERT INTO session_costs VALUES ('late', 7)");
        Page page = page(shop);
        assertThat(page.period().last()).hasToString("2025-05-25");
        ChannelFigures late = page.period().channel("Late").orElseThrow();
        assertThat(late.metrics().cost()).isEqualByComparingTo("7");
        assertThat(late.metrics().orders()).isEqualByComparingTo("0");
        assertThat(late.intervals().orElseThrow().orders().high()).isZero();
        assertThat(late.paid()).isTrue();
    }

    @Test
    void aDayEndsWhereItsZoneSaysSo() {
        SmallShop shop =
                SmallShop.of(folder, 2).run("UPDATE conversions SET conv_time = '23:30:00' WHERE conv_id = 'c1'");
        for (String zone : new String[] {"UTC", "Asia/Tokyo"}) {
            RunSettings usual = shop.local();
            DateWindow all = new DateWindow(Optional.empty(), Optional.empty(), DayZone.of(ZoneId.of(zone)));
            Page page = PageShop.page(
                    Command.RUN,
                    with(new RunSettings(
                            usual.locations(),
                            usual.intake(),
                            new ConversionScope(all, usual.conversions().types(), Optional.empty()),
                            usual.journeyOptions(),
                            usual.attributor(),
                            new ReportSettings(
                                    Optional.empty(),
                                    Optional.of(DayZone.of(ZoneId.of(zone))),
                                    Optional.empty(),
                                    false))));
            assertThat(page.period().last()).hasToString(zone.equals("UTC") ? "2025-05-20" : "2025-05-21");
            assertThat(page.origin().zone()).isEqualTo(DayZone.of(ZoneId.of(zone)));
            assertThat(page.period().all().metrics().orders()).isEqualByComparingTo("2");
        }
    }

    @Test
    void journeysAreChosenByRuleAndTheirSharesAreTheStoredOnes() {
        SmallShop shop =
                SmallShop.of(folder, 2).run("INSERT INTO conversions VALUES ('two', 'v', '2025-05-30', '10:00:00', 5)");
        for (int day = 1; day <= 4; day++) {
            shop.session("v", day);
        }
        shop.session("v", 18);
        Page page = page(shop);
        assertThat(page.journeys()).extracting(PageJourney::choice).containsExactly(Choice.TYPICAL, Choice.BEGINS_ANEW);
        PageJourney typical = page.journeys().get(0);
        assertThat(typical.conversion().id()).isEqualTo("c1");
        assertThat(page.journeys().get(1).conversion().id()).isEqualTo("two");
        for (PageJourney story : page.journeys()) {
            Journey journey = story.explanation().journey();
            for (int position = 0; position < journey.size(); position++) {
                SessionShare share = story.shares().get(position);
                assertThat(shop.column("SELECT ihc FROM attribution_customer_journey WHERE conv_id = '"
                                + journey.conversionId() + "' AND session_id = '" + journey.sessionId(position) + "'"))
                        .singleElement()
                        .satisfies(
                                stored -> assertThat(Double.parseDouble(stored)).isCloseTo(share.ihc(), within(1e-15)));
            }
        }
    }

    @Test
    void whereNoRuleFindsAJourneyTheLongestIsShown() {
        SmallShop shop = SmallShop.of(folder, 3).run("UPDATE session_sources SET channel_name = 'One'");
        shop.session("u3", 4);
        Page page = page(shop);
        assertThat(page.journeys()).hasSize(1);
        assertThat(page.journeys().get(0).choice()).isEqualTo(Choice.LONGEST);
        assertThat(page.journeys().get(0).conversion().id()).isEqualTo("c3");
    }
}
