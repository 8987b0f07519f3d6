package dev.tributary.pipeline.summary;

import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.journey.LeftOut;
import tools.jackson.databind.node.ObjectNode;

/** What journeys come to, in a JSON document. */
public final class JourneysJson {
    private JourneysJson() {}

    static void write(ObjectNode node, JourneyCounts counts) {
        node.put("journeys", counts.journeys())
                .put("sessions", counts.sessions())
                .put("unattributed", counts.unattributed())
                .put("cut", counts.cut());
        leftOut(node, counts.options(), counts.leftOut());
    }

    /** Adds how many sessions each rule left out, where there are rules that may. */
    public static void leftOut(ObjectNode node, JourneyOptions options, LeftOut leftOut) {
        if (options.leaveOut()) {
            node.putObject("left_out")
                    .put("lookback", leftOut.tooOld())
                    .put("previous", leftOut.beforePrevious())
                    .put("channels", leftOut.excluded())
                    .put("transforms", leftOut.transformed());
        }
    }
}
