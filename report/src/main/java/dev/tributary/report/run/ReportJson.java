package dev.tributary.report.run;

import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportDates;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.report.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report and its checks, as JSON. */
final class ReportJson {
    private ReportJson() {}

    static void write(ObjectNode document, ReportOutcome outcome) {
        ObjectNode report = document.putObject("report");
        report.put("published", outcome.withheld().isEmpty());
        outcome.withheld().ifPresent(reason -> report.put("withheld", reason));
        report.put("date_basis", outcome.report().dates().basis().label());
        report.put("time_zone", outcome.report().dates().zone().name());
        outcome.replaced().ifPresent(former -> replaced(report, outcome.report().dates(), former));
        ArrayNode origins = report.putArray("credits_made_by");
        outcome.origins()
                .forEach(made -> origins.addObject()
                        .put("attributor", made.origin().attributor())
                        .put("conv_type_id", made.origin().conversionType())
                        .put("description", made.origin().description())
                        .put("conversions", made.conversions()));
        metrics(report.putObject("total"), outcome.totals().total());
        if (!outcome.totals().window().isAll()) {
            credit(report.putObject("total_on_other_days"), outcome.totals().early());
            credit(
                    report.putObject("apart")
                            .put("cost", Json.plain(outcome.totals().apart().cost())),
                    outcome.totals().apart());
            metrics(report.putObject("all_rows"), outcome.report().total());
        }
        ArrayNode channels = report.putArray("channels");
        outcome.totals()
                .byChannel()
                .forEach((channel, metrics) -> metrics(channels.addObject().put("channel", channel), metrics));
        ChecksJson.write(document.putObject("checks"), outcome.checks());
    }

    private static void replaced(ObjectNode report, ReportDates now, ReportDates former) {
        if (now.basis() != former.basis()) {
            report.put("replaced_date_basis", former.basis().label());
        }
        if (!now.zone().equals(former.zone())) {
            report.put("replaced_time_zone", former.zone().name());
        }
    }

    private static void metrics(ObjectNode node, Metrics metrics) {
        node.put("cost", Json.plain(metrics.cost()));
        credit(node, metrics);
        Json.put(node, "cpo", metrics.cpo());
        Json.put(node, "roas", metrics.roas());
    }

    private static void credit(ObjectNode node, Metrics metrics) {
        node.put("ihc", Json.plain(metrics.orders()));
        node.put("ihc_revenue", Json.plain(metrics.revenue()));
    }
}
