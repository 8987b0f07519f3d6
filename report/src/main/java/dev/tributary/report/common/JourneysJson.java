package dev.tributary.report.common;

import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.SessionsLeftOut;
import dev.tributary.core.journey.option.JourneyOptions;
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
    }
}
