package dev.tributary.report.common;

import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.SessionsLeftOut;
import dev.tributary.core.journey.option.JourneyOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The counts of journeys in a JSON document: the same fields in every command that builds journeys. */
public final class JourneysJson {
    private JourneysJson() {}

    /** Adds {@code journeys} to a document. */
    public static void put(ObjectNode document, JourneyCounts counts) {
        put(document, "journeys", counts);
    }

    /** Adds the same under another name, if that one is in use. */
    public static void put(ObjectNode document, String name, JourneyCounts counts) {
        ObjectNode node = document.putObject(name)
                .put("journeys", counts.journeys())
                .put("sessions", counts.sessions())
                .put("unattributed", counts.unattributed());
        ObjectNode reasons = node.putObject("unattributed_by_reason");
        counts.withoutJourney().forEach((why, conversions) -> reasons.put(why.code(), conversions));
        node.put("nothing_to_attribute", counts.nothingToAttribute());
        decided(node, counts.options(), counts.decided());
    }

    private static void decided(ObjectNode node, JourneyOptions options, Decided decided) {
        node.put("boundary", options.boundary().name().toLowerCase(Locale.ROOT));
        node.putObject("at_the_moment")
                .put("sessions", decided.momentSessions())
                .put("conversions", decided.momentConversions());
        SessionsLeftOut leftOut = decided.leftOut();
        node.putObject("left_out")
                .put("lookback", leftOut.tooOld())
                .put("previous", leftOut.beforePrevious())
                .put("channels", leftOut.excluded())
                .put("transforms", leftOut.transformed());
        node.put("touch_limit", options.touchLimit())
                .put("cut", decided.cutJourneys())
                .put("cut_sessions", decided.cutSessions());
        rules(node, options);
    }

    /** Options that are not set are not written. */
    private static void rules(ObjectNode node, JourneyOptions options) {
        options.reach().lookback().ifPresent(time -> seconds(node, time));
        if (options.reach().cutAtPrevious()) {
            node.put("cut_at_previous", true);
        }
        if (!options.rules().excluded().isEmpty()) {
            options.rules().excluded().forEach(node.putArray("exclude_channels")::add);
        }
        if (!options.rules().transforms().isNone()) {
            node.put("transform", options.rules().transforms().text());
        }
    }

    /** A decimal without a fraction would be shown as 129600.0 in one document and 129600 in another. */
    private static void seconds(ObjectNode node, Duration time) {
        if (time.toMillisPart() == 0) {
            node.put("lookback_s", time.toSeconds());
        } else {
            node.put("lookback_s", BigDecimal.valueOf(time.toMillis(), 3));
        }
    }
}
