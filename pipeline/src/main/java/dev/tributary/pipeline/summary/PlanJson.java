package dev.tributary.pipeline.summary;

import java.math.BigDecimal;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plan as one JSON document. */
public final class PlanJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PlanJson() {}

    /** The document's text. */
    public static String of(PlanSummary plan) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("command", "plan");
        document.put("attributor", plan.attributor());
        JourneysJson.put(document, plan.journeys());
        plan.metered().ifPresent(metered -> metered(document, metered));
        IntakeJson.put(document, plan.intake());
        return MAPPER.writeValueAsString(document);
    }

    private static void metered(ObjectNode document, PlanSummary.Metered metered) {
        metered.conversionTypes().forEach(document.putArray("conv_type_ids")::add);
        counts(document.putObject("ledger"), metered.counts());
        SendEstimate estimate = metered.estimate();
        ObjectNode send = document.putObject("to_send")
                .put("requests", estimate.requests())
                .put("journeys", estimate.journeys())
                .put("sessions", estimate.sessions())
                .put("too_long", estimate.tooLong());
        estimate.cost()
                .map(PlanJson::plain)
                .ifPresentOrElse(cost -> send.put("cost", cost), () -> send.putNull("cost"));
        send.put("seconds", estimate.time().toMillis() / 1000.0);
        document.putObject("in_doubt")
                .put("requests", metered.doubt().requests())
                .put("journeys", metered.doubt().journeys());
    }

    /** How the journeys stand. */
    static void counts(ObjectNode node, LedgerCounts counts) {
        node.put("new", counts.fresh())
                .put("changed", counts.changed())
                .put("unchanged", counts.unchanged())
                .put("answered", counts.answered())
                .put("refused", counts.refused())
                .put("frozen", counts.frozen())
                .put("vanished", counts.vanished());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
