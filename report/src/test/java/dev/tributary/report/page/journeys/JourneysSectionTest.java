package dev.tributary.report.page.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.MadeShop;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.material.Material;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneysSectionTest {
    private static MadePage three() {
        return new MadeShop()
                .user(10, 30, List.of("Search", "Social", "Email"), 99.95)
                .page();
    }

    private static JourneysSection.Explained explained(MadePage made) {
        return JourneysSection.of(Material.of(made.page(), PageSettings.Look.USUAL))
                .orElseThrow()
                .journeys()
                .get(0);
    }

    @Test
    void aJourneyTellsItsOrderAndItsSessionsAndTheirReasons() {
        JourneysSection.Explained journey = explained(three());
        assertThat(journey.order()).isEqualTo("Order of 99.95 on 3 June 2025, 23:00");
        assertThat(journey.length()).isEqualTo("3 sessions in 2.5\u202fdays");
        assertThat(journey.begin())
                .extracting(JourneysSection.SessionShown::when)
                .containsExactly(
                        "1\u202fJun 10:00",
                        "2\u202fJun 16:00, 30.0\u202fh later",
                        "3\u202fJun 22:00, 30.0\u202fh later");
        assertThat(journey.begin().get(0).began().why()).isEqualTo("first session");
        assertThat(journey.begin().get(2).ended().why()).isEqualTo("last session");
        assertThat(journey.differs()).isFalse();
    }

    @Test
    void sharesSumToTheOrderAndItsRevenue() {
        double share = 0;
        double revenue = 0;
        for (JourneysSection.SessionShown row : explained(three()).begin()) {
            String[] parts = row.share().split("\u202f% · ", -1);
            share += Double.parseDouble(parts[0]);
            revenue += Double.parseDouble(parts[1]);
        }
        assertThat(share).isCloseTo(100, within(0.15));
        assertThat(revenue).isCloseTo(99.95, within(0.02));
    }

    @Test
    void dotsLieOnATrueScaleOfTimeAndTheirAreaIsTheShare() {
        MadePage made = three();
        List<Mark.Dot> dots = explained(made).strip().marks().stream()
                .filter(Mark.Dot.class::isInstance)
                .map(Mark.Dot.class::cast)
                .toList();
        List<SessionShare> shares = made.page().journeys().get(0).shares();
        assertThat(dots.get(1).at() - dots.get(0).at())
                .isCloseTo(dots.get(2).at() - dots.get(1).at(), within(1e-9));
        assertThat(Math.pow(dots.get(0).radius() / dots.get(1).radius(), 2))
                .isCloseTo(shares.get(0).ihc() / shares.get(1).ihc(), within(1e-9));
    }

    @Test
    void sessionsAtNearlyTheSameTimeShareANumber() {
        MadePage made = new MadeShop()
                .user(10, 1, List.of("Search", "Social", "Email"), 9)
                .page();
        assertThat(numbers(explained(made))).containsExactly("1", "2", "3");
        assertThat(numbers(explained(made.with(List.of(LongJourney.of(100))))))
                .startsWith("1–4", "5–8")
                .hasSize(25);
    }

    private static List<String> numbers(JourneysSection.Explained journey) {
        return journey.strip().marks().stream()
                .filter(mark ->
                        mark instanceof Mark.Label label && label.style().equals("no"))
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }

    @Test
    void ofALongConversionIdTheBeginningIsInTheHeadAndTheWholeBelow() {
        PageJourney one = three().page().journeys().get(0);
        Conversion named =
                new Conversion(0, "0123456789abcdef", 0, one.conversion().millis(), 5);
        JourneysSection.Explained journey = explained(three().with(
                        List.of(new PageJourney(named, one.explanation(), one.shares(), PageJourney.Choice.TYPICAL))));
        assertThat(journey.conversion()).isEqualTo("0123456789ab…");
        assertThat(journey.whole()).isEqualTo("0123456789abcdef");
        assertThat(explained(three()).whole()).isEmpty();
    }

    @Test
    void timesAreThoseOfTheReportsZone() {
        MadePage made = three().origin(origin -> new PageOrigin(
                origin.source(),
                origin.rows(),
                DayZone.of(ZoneId.of("Asia/Tokyo")),
                origin.credit(),
                origin.builtIn(),
                origin.journeys(),
                origin.seed(),
                origin.run()));
        assertThat(explained(made).order()).isEqualTo("Order of 99.95 on 4 June 2025, 08:00");
        assertThat(explained(made).begin().get(0).when()).isEqualTo("1\u202fJun 19:00");
    }

    @Test
    void ifTheServicesSharesDifferFromTheEnginesThePageSaysSoAndShowsTheServices() {
        PageJourney own = three().page().journeys().get(0);
        List<SessionShare> answered = List.of(
                new SessionShare(1, 0, 0, 1.25), new SessionShare(0, 1, 0, -0.25), new SessionShare(0, 0, 1, 0));
        MadePage made = three().with(List.of(
                new PageJourney(own.conversion(), own.explanation(), answered, PageJourney.Choice.LONGEST)));
        JourneysSection.Explained journey = explained(made);
        assertThat(journey.differs()).isTrue();
        assertThat(journey.begin().get(1).share()).isEqualTo("\u221225.0\u202f% · \u221224.99");
        assertThat(journey.begin().get(0).bar().marks())
                .allSatisfy(mark -> assertThat(((Mark.Bar) mark).to()).isBetween(0.0, 1.0));
    }

    @Test
    void theMiddleOfALongJourneyIsLeftOutWithItsShare() {
        MadePage made = three().with(List.of(LongJourney.of(30)));
        JourneysSection.Explained journey = explained(made);
        assertThat(journey.begin()).hasSize(12);
        assertThat(journey.end())
                .hasSize(12)
                .last()
                .extracting(JourneysSection.SessionShown::number)
                .isEqualTo("30.");
        assertThat(journey.leftOut())
                .startsWith("6 sessions between these, with ")
                .endsWith("% together");
        assertThat(journey.strip().marks())
                .filteredOn(Mark.Dot.class::isInstance)
                .hasSize(30);
    }

    @Test
    void theLedeSaysByWhatRulesJourneysWereChosen() {
        PageJourney one = three().page().journeys().get(0);
        MadePage made = three().with(List.of(
                one,
                new PageJourney(one.conversion(), one.explanation(), one.shares(), PageJourney.Choice.BEGINS_ANEW)));
        assertThat(JourneysSection.of(Material.of(made.page(), PageSettings.Look.USUAL))
                        .orElseThrow()
                        .kinds())
                .isEqualTo("a typical journey, one that begins anew after a silence");
        assertThat(JourneysSection.of(Material.of(three().with(List.of()).page(), PageSettings.Look.USUAL)))
                .isEmpty();
    }
}
