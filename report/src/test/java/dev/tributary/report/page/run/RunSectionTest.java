package dev.tributary.report.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.material.Material;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunSectionTest {
    private static Map<String, List<String>> facts(UnaryOperator<PageOrigin> origin) {
        MadePage made =
                new MadePage().channel("Email", "100", "10", "1000", 0.1).origin(origin);
        return RunSection.of(Material.of(made.page(), PageSettings.Look.USUAL)).facts().stream()
                .collect(Collectors.toMap(RunSection.Fact::what, RunSection.Fact::lines));
    }

    @Test
    void theFactsSayHowThePageWasMade() {
        assertThat(facts(UnaryOperator.identity()))
                .containsEntry("Run", List.of("run-1"))
                .containsEntry("Program", List.of("tributary 0.1.0"))
                .containsEntry("Source", List.of("shop.db: 50,000 sessions, 4,000 conversions, 50,000 costs"))
                .containsEntry("Window", List.of("2025-06-01 to 2025-06-30, 30 days, UTC"))
                .containsEntry("Attributed by", List.of("ihc-local, model 'default': 10 conversions"))
                .containsEntry("Journeys", List.of("all sessions of the user before the order"))
                .containsEntry("Intervals", List.of("95 %, bootstrap over users, 1,000 resamples, seed 1"))
                .containsEntry("Started", List.of("1 July 2025, 06:00 UTC"));
    }

    @Test
    void everyOptionOfJourneysThatIsNotUsualIsTold() {
        JourneyOptions options = new JourneyOptions(
                Boundary.STRICT,
                new Reach(Optional.of(Duration.ofHours(36)), true),
                new PathRules(Set.of("Direct\u202e"), PathTransforms.NONE),
                50);
        assertThat(facts(origin -> with(origin, options, origin.zone(), origin.credit())))
                .containsEntry(
                        "Journeys",
                        List.of(
                                "sessions of the last 1.5 days before the order",
                                "none before the user’s previous conversion",
                                "none at the same moment as the order",
                                "without the channels Direct\\u202e",
                                "at most the last 50 sessions"));
    }

    @Test
    void everyOriginOfCreditIsToldWithItsNumber() {
        List<OriginCount> credit = List.of(
                new OriginCount(new Origin("ihc-api", "shop", "conversion type 'shop'"), 1_234),
                new OriginCount(new Origin("ihc-local", "default", "model 'default'"), 1));
        assertThat(facts(origin -> with(origin, origin.journeys(), origin.zone(), credit)))
                .containsEntry(
                        "Attributed by",
                        List.of(
                                "ihc-api, conversion type 'shop': 1,234 conversions",
                                "ihc-local, model 'default': 1 conversion"));
        assertThat(facts(origin -> with(origin, origin.journeys(), origin.zone(), List.of())))
                .containsEntry("Attributed by", List.of("nothing yet"));
    }

    @Test
    void daysAndTimesAreThoseOfTheZone() {
        assertThat(facts(origin ->
                        with(origin, origin.journeys(), DayZone.of(ZoneId.of("Europe/Berlin")), origin.credit())))
                .containsEntry("Window", List.of("2025-06-01 to 2025-06-30, 30 days, Europe/Berlin"))
                .containsEntry("Started", List.of("1 July 2025, 08:00 Europe/Berlin"));
    }

    @Test
    void aSourceTellsOnlyTheTablesItHas() {
        assertThat(facts(origin -> new PageOrigin(
                        "a\u0007.db",
                        new Facts.RowCounts(1, 0, OptionalLong.empty(), OptionalLong.of(1)),
                        origin.zone(),
                        origin.credit(),
                        origin.builtIn(),
                        origin.journeys(),
                        origin.seed(),
                        new PageOrigin.Run("r", "p", Instant.EPOCH))))
                .containsEntry("Source", List.of("a\\u0007.db: 1 session, 0 conversions, 1 row of spend"));
    }

    private static PageOrigin with(PageOrigin origin, JourneyOptions options, DayZone zone, List<OriginCount> credit) {
        return new PageOrigin(
                origin.source(), origin.rows(), zone, credit, origin.builtIn(), options, origin.seed(), origin.run());
    }
}
