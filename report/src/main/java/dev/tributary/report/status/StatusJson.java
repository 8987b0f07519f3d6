package dev.tributary.report.status;

import dev.tributary.core.report.Metrics;
import dev.tributary.pipeline.status.Status;
import dev.tributary.report.json.Json;
import dev.tributary.store.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The status and the list of runs as JSON documents. Field names are stable. */
public final class StatusJson {
    private StatusJson() {}

    /** The state of results. */
    public static String of(Status status) {
        ObjectNode document = Json.document();
        document.put("results", status.results().toString());
        document.put("schema_version", status.stored().schema());
        document.put("running", status.running().orElse(null));
        document.put("conversions_credited", status.stored().conversions());
        document.put("report_rows", status.stored().reportRows());
        document.put(
                "report_date_basis",
                status.stored()
                        .reportDates()
                        .map(dates -> dates.basis().label())
                        .orElse(null));
        document.put(
                "report_time_zone",
                status.stored().reportDates().map(dates -> dates.zone().name()).orElse(null));
        LastReport.of(status.stored().runs())
                .ifPresentOrElse(
                        last -> last(document.putObject("last_report"), last), () -> document.putNull("last_report"));
        document.put("requests_in_doubt", status.stored().requestsInDoubt());
        document.put("warning", status.warning().orElse(null));
        runs(document.putArray("runs"), status.stored().runs());
        return Json.text(document);
    }

    /** A list of runs. */
    public static String of(List<RunRecord> runs) {
        ObjectNode document = Json.document();
        runs(document.putArray("runs"), runs);
        return Json.text(document);
    }

    private static void last(ObjectNode node, LastReport last) {
        node.put("run_id", last.runId());
        node.putObject("window")
                .put("from", last.from().orElse(null))
                .put("to", last.to().orElse(null))
                .put("zone", last.zone());
        Metrics total = last.total();
        node.putObject("total")
                .put("cost", total.cost())
                .put("ihc", total.orders())
                .put("ihc_revenue", total.revenue())
                .put("cpo", total.cpo().orElse(null))
                .put("roas", total.roas().orElse(null));
        ObjectNode reasons = node.putObject("unattributed_by_reason");
        new TreeMap<>(last.unattributed()).forEach(reasons::put);
    }

    private static void runs(ArrayNode array, List<RunRecord> runs) {
        runs.forEach(run -> array.addObject()
                .put("run_id", run.id())
                .put("command", run.command())
                .put("status", run.state().label())
                .put("exit_code", run.exitCode().orElse(null))
                .put("started_at", run.startedAt().toString())
                .put("ended_at", run.endedAt().map(Instant::toString).orElse(null))
                .put("host", run.process().host())
                .put("pid", run.process().pid())
                .put("program", run.program()));
    }
}
