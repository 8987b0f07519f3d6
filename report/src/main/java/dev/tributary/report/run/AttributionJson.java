package dev.tributary.report.run;

import dev.tributary.core.ledger.RequestCount;
import dev.tributary.ihcapi.ApiUsage;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.Drift;
import dev.tributary.pipeline.summary.LedgerOutcome;
import dev.tributary.pipeline.summary.ServiceUse;
import dev.tributary.report.common.LedgerCountsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The outcome of the attribution as JSON. */
final class AttributionJson {
    private AttributionJson() {}

    static void write(ObjectNode node, AttributionCounts counts) {
        node.put("attributor", counts.by().attributor());
        node.put("description", counts.by().description());
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
        counts.service().ifPresent(service -> service(node, service));
    }

    private static void service(ObjectNode node, ServiceUse service) {
        if (!service.drift().isEmpty()) {
            ArrayNode drift = node.putArray("drift");
            service.drift().forEach(one -> drift(drift.addObject(), one));
        }
        ApiUsage usage = service.usage();
        node.putObject("api")
                .put("requests", usage.requestsSent())
                .put("retries", usage.retries())
                .put("journeys_sent", usage.journeysSent())
                .put("requests_in_doubt", usage.requestsInDoubt())
                .put("journeys_in_doubt", usage.journeysInDoubt())
                .put("rate_limited_s", usage.rateLimitedMillis() / 1000.0);
        ledger(node.putObject("ledger"), service.ledger());
    }

    private static void ledger(ObjectNode node, LedgerOutcome ledger) {
        LedgerCountsJson.put(node, ledger.counts());
        node.put("replayed", ledger.replayed());
        count(node.putObject("crashed"), ledger.crashed());
        count(node.putObject("in_doubt"), ledger.inDoubt());
    }

    private static void count(ObjectNode node, RequestCount count) {
        node.put("requests", count.requests()).put("journeys", count.journeys());
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
