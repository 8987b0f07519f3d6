package dev.tributary.report.status;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.Metrics;
import dev.tributary.report.json.Json;
import dev.tributary.store.RunRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The totals and reasons recorded by the last run that published a report.
 *
 * @param runId the run
 * @param from the first day of its window, empty if open
 * @param to the last day of its window, empty if open
 * @param zone the zone of these days
 * @param total the window's totals
 * @param unattributed how many conversions have no journey, by the code of the reason
 */
public record LastReport(
        String runId,
        Optional<String> from,
        Optional<String> to,
        String zone,
        Metrics total,
        Map<String, Long> unattributed) {
    public LastReport {
        unattributed = Map.copyOf(unattributed);
    }

    /** @param runs the latest first */
    static Optional<LastReport> of(List<RunRecord> runs) {
        return runs.stream().map(LastReport::of).flatMap(Optional::stream).findFirst();
    }

    private static Optional<LastReport> of(RunRecord run) {
        try {
            JsonNode document = Json.read(run.document());
            JsonNode report = document.path("report");
            if (!report.path("published").asBoolean(false)) {
                return Optional.empty();
            }
            Map<String, Long> reasons = new TreeMap<>();
            document.path("journeys")
                    .path("unattributed_by_reason")
                    .properties()
                    .forEach(reason ->
                            reasons.put(reason.getKey(), reason.getValue().asLong()));
            JsonNode total = report.path("total");
            return Optional.of(new LastReport(
                    run.id(),
                    text(document.path("window").path("from")),
                    text(document.path("window").path("to")),
                    text(document.path("window").path("zone")).orElse(DayZone.UTC.name()),
                    new Metrics(number(total, "cost"), number(total, "ihc"), number(total, "ihc_revenue"))
                            .withCost(number(total, "cost").signum() != 0),
                    reasons));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(JsonNode total, String name) {
        JsonNode number = total.path(name);
        return number.isNumber() ? number.decimalValue() : BigDecimal.ZERO;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
