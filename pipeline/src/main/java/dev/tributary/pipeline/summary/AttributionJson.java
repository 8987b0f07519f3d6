package dev.tributary.pipeline.summary;

import dev.tributary.store.Doubt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was attributed, as JSON. */
final class AttributionJson {
    private AttributionJson() {}

    static void write(ObjectNode node, AttributionCounts counts) {
        node.put("attributor", counts.attributor());
        node.put("description", counts.description());
        node.put("attributed", counts.attributed());
        if (!counts.types().isEmpty()) {
            ArrayNode types = node.putArray("types");
            counts.types()
                    .forEach(one -> types.addObject()
                            .put("type", one.type())
                            .put("conv_type_id", one.conversionType())
                            .put("attributed", one.attributed()));
        }
        node.put("frozen", counts.frozen());
        ArrayNode unanswered = node.putArray("unanswered");
        counts.unanswered()
                .forEach(one -> unanswered
                        .addObject()
                        .put("conversion_id", one.conversionId())
                        .put("reason", one.reason()));
        if (!counts.drift().isEmpty()) {
            ArrayNode drift = node.putArray("drift");
            counts.drift().forEach(one -> drift(drift.addObject(), one));
        }
        counts.api()
                .ifPresent(api -> node.putObject("api")
                        .put("requests", api.requestsSent())
                        .put("retries", api.retries())
                        .put("journeys_sent", api.journeysSent())
                        .put("requests_in_doubt", api.requestsInDoubt())
                        .put("journeys_in_doubt", api.journeysInDoubt())
                        .put("rate_limited_s", api.rateLimitedMillis() / 1000.0));
        counts.ledger().ifPresent(ledger -> ledger(node.putObject("ledger"), ledger));
    }

    private static void ledger(ObjectNode node, LedgerOutcome ledger) {
        PlanJson.counts(node, ledger.counts());
        node.put("replayed", ledger.replayed());
        doubt(node.putObject("crashed"), ledger.crashed());
        doubt(node.putObject("in_doubt"), ledger.doubt());
    }

    private static void doubt(ObjectNode node, Doubt doubt) {
        node.put("requests", doubt.requests()).put("journeys", doubt.journeys());
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
