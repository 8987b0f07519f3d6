package dev.tributary.report.plan;

import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.pipeline.summary.SendEstimate;
import dev.tributary.report.common.IntakeJson;
import dev.tributary.report.common.JourneysJson;
import dev.tributary.report.common.LedgerCountsJson;
import dev.tributary.report.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A plan as one JSON document. */
public final class PlanJson {
    private PlanJson() {}

    /** The document's text. */
    public static String of(PlanSummary plan) {
        ObjectNode document = Json.document();
        document.put("command", "plan");
        document.put("attributor", plan.attributor());
        JourneysJson.put(document, plan.journeys());
        plan.metered().ifPresent(metered -> metered(document, metered));
        IntakeJson.put(document, plan.intake());
        return Json.text(document);
    }

    private static void metered(ObjectNode document, PlanSummary.Metered metered) {
        metered.conversionTypes().forEach(document.putArray("conv_type_ids")::add);
        LedgerCountsJson.put(document.putObject("ledger"), metered.counts());
        SendEstimate estimate = metered.estimate();
        ObjectNode send = document.putObject("to_send")
                .put("requests", estimate.requests())
                .put("journeys", estimate.journeys())
                .put("sessions", estimate.sessions())
                .put("too_long", estimate.tooLong());
        Json.put(send, "cost", estimate.cost());
        send.put("seconds", estimate.time().toMillis() / 1000.0);
        document.putObject("in_doubt")
                .put("requests", metered.inDoubt().requests())
                .put("journeys", metered.inDoubt().journeys());
    }
}
