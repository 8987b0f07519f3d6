package dev.tributary.report.published;

import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.core.journey.SessionsLeftOut;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the counts of journeys, as {@link dev.tributary.report.common.JourneysJson} writes them. */
final class ReadJourneys {
    private final JsonDocument document;
    private final JsonNode journeys;

    ReadJourneys(JsonDocument document) {
        this.document = document;
        this.journeys = document.object(document.root(), "journeys");
    }

    JourneyCounts counts() {
        SortedMap<NoJourney, Long> reasons = new TreeMap<>(NoJourney.ORDER);
        JsonNode byReason = document.object(journeys, "unattributed_by_reason");
        for (String code : byReason.propertyNames()) {
            reasons.put(
                    NoJourney.of(code)
                            .orElseThrow(() -> new IllegalArgumentException("it has an unknown reason, " + code)),
                    document.count(byReason, code));
        }
        return new JourneyCounts(
                options(),
                document.count(journeys, "journeys"),
                document.count(journeys, "sessions"),
                decided(),
                reasons);
    }

    private JourneyOptions options() {
        Set<String> excluded = new LinkedHashSet<>();
        journeys.path("exclude_channels").forEach(channel -> excluded.add(channel.asString()));
        return new JourneyOptions(
                Boundary.valueOf(document.text(journeys, "boundary").toUpperCase(Locale.ROOT)),
                new Reach(lookback(), document.flag(journeys, "cut_at_previous")),
                new PathRules(
                        excluded,
                        journeys.has("transform")
                                ? PathTransforms.parse(document.text(journeys, "transform"))
                                : PathTransforms.NONE),
                Math.toIntExact(document.count(journeys, "touch_limit")));
    }

    private Optional<Duration> lookback() {
        return journeys.has("lookback_s")
                ? Optional.of(Duration.ofMillis(document.amount(journeys, "lookback_s")
                        .movePointRight(3)
                        .longValue()))
                : Optional.empty();
    }

    private Decided decided() {
        JsonNode moment = document.object(journeys, "at_the_moment");
        JsonNode left = document.object(journeys, "left_out");
        return new Decided(
                document.count(moment, "sessions"),
                document.count(moment, "conversions"),
                new SessionsLeftOut(
                        document.count(left, "lookback"),
                        document.count(left, "previous"),
                        document.count(left, "channels"),
                        document.count(left, "transforms")),
                document.count(journeys, "cut"),
                document.count(journeys, "cut_sessions"));
    }
}
