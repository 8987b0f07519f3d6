package dev.tributary.report.run;

import dev.tributary.core.report.Figures;
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
        report.put("date_basis", outcome.report().basis().label());
        outcome.replaced().ifPresent(former -> report.put("replaced_date_basis", former.label()));
        ArrayNode origins = report.putArray("credits_made_by");
        outcome.origins()
                .forEach(made -> origins.addObject()
                        .put("attributor", made.origin().attributor())
                        .put("conv_type_id", made.origin().conversionType())
                        .put("description", made.origin().description())
                        .put("conversions", made.conversions()));
        figures(report.putObject("total"), outcome.totals().total());
        if (!outcome.totals().window().isAll()) {
            credit(report.putObject("total_on_other_days"), outcome.totals().early());
            credit(
                    report.putObject("apart")
                            .put("cost", Json.plain(outcome.totals().apart().cost())),
                    outcome.totals().apart());
            figures(report.putObject("all_rows"), outcome.report().total());
        }
        ArrayNode channels = report.putArray("channels");
        outcome.totals()
                .byChannel()
                .forEach((channel, figures) -> figures(channels.addObject().put("channel", channel), figures));
        ChecksJson.write(document.putObject("checks"), outcome.checks());
    }

    private static void figures(ObjectNode node, Figures figures) {
        node.put("cost", Json.plain(figures.cost()));
        credit(node, figures);
        Json.put(node, "cpo", figures.cpo());
        Json.put(node, "roas", figures.roas());
    }

    private static void credit(ObjectNode node, Figures figures) {
        node.put("ihc", Json.plain(figures.ihc()));
        node.put("ihc_revenue", Json.plain(figures.ihcRevenue()));
    }
}
