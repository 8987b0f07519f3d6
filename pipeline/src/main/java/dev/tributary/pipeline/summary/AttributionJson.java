package dev.tributary.pipeline.summary;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was attributed, as JSON. */
final class AttributionJson {
    private AttributionJson() {}

    static void write(ObjectNode node, AttributionCounts counts) {
        node.put("attributor", counts.attributor());
        node.put("description", counts.description());
        node.put("attributed", counts.attributed());
        ArrayNode unanswered = node.putArray("unanswered");
        counts.unanswered()
                .forEach(one -> unanswered
                        .addObject()
                        .put("conversion_id", one.conversionId())
                        .put("reason", one.reason()));
        counts.drift().ifPresent(drift -> drift(node.putObject("drift"), drift));
        counts.api()
                .ifPresent(api -> node.putObject("api")
                        .put("requests", api.requestsSent())
                        .put("retries", api.retries())
                        .put("journeys_sent", api.journeysSent()));
    }

    private static void drift(ObjectNode node, Drift drift) {
        node.put("model", drift.model());
        node.put("compared", drift.compared());
        node.put("furthest", drift.furthest());
        node.put("limit", drift.limit());
        ArrayNode drifted = node.putArray("drifted");
        drift.drifted()
                .forEach(journey -> drifted.addObject()
                        .put("conversion_id", journey.conversionId())
                        .put("distance", journey.distance()));
    }
}
