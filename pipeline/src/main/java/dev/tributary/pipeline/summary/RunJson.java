package dev.tributary.pipeline.summary;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.Figures;
import dev.tributary.core.report.Reconciliation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run's summary as one JSON document, for orchestrators. Field names are stable; money and credit are JSON numbers
 * with all their digits. The key is not in it.
 */
public final class RunJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final RunSummary run;

    private RunJson(RunSummary run) {
        this.run = run;
    }

    /** The document's text. */
    public static String of(RunSummary run) {
        return MAPPER.writeValueAsString(new RunJson(run).document());
    }

    /** The document of a command that failed before it began. */
    public static String of(TributaryException problem) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("status", "failed");
        document.put("exit_code", ExitCode.of(problem.kind()).code());
        error(document.putArray("errors").addObject(), problem);
        return MAPPER.writeValueAsString(document);
    }

    private ObjectNode document() {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("command", run.command().label());
        document.put("status", status());
        document.put("exit_code", run.exitCode().code());
        window(document.putObject("window"), run.settings().window());
        run.source()
                .ifPresent(counts -> document.putObject("source")
                        .put("sessions", counts.sessions())
                        .put("conversions", counts.conversions())
                        .put("costs", counts.costs())
                        .put("set_aside", run.setAside().size()));
        run.journeys()
                .ifPresent(counts -> document.putObject("journeys")
                        .put("journeys", counts.journeys())
                        .put("sessions", counts.sessions())
                        .put("unattributed", counts.unattributed()));
        run.attribution().ifPresent(counts -> attribution(document.putObject("attribution"), counts));
        run.report().ifPresent(report -> report(document, report));
        quarantine(document.putArray("quarantine"));
        ArrayNode files = document.putArray("files");
        run.files().stream().map(Path::toString).forEach(files::add);
        ArrayNode errors = document.putArray("errors");
        run.problem().ifPresent(problem -> error(errors.addObject(), problem));
        return document;
    }

    private String status() {
        return switch (run.exitCode()) {
            case SUCCESS -> "success";
            case PARTIAL -> "partial";
            default -> "failed";
        };
    }

    private static void window(ObjectNode node, DateWindow window) {
        window.from().ifPresent(day -> node.put("from", day.toString()));
        window.to().ifPresent(day -> node.put("to", day.toString()));
        node.put("zone", "UTC");
    }

    private static void attribution(ObjectNode node, AttributionCounts counts) {
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

    private static void report(ObjectNode document, ReportOutcome outcome) {
        ObjectNode report = document.putObject("report");
        report.put("published", outcome.withheld().isEmpty());
        outcome.withheld().ifPresent(reason -> report.put("withheld", reason));
        ArrayNode origins = report.putArray("credits_made_by");
        outcome.origins()
                .forEach(made -> origins.addObject()
                        .put("attributor", made.origin().attributor())
                        .put("conv_type_id", made.origin().conversionType())
                        .put("description", made.origin().description())
                        .put("conversions", made.conversions()));
        figures(report.putObject("total"), outcome.report().total());
        ArrayNode channels = report.putArray("channels");
        outcome.report()
                .byChannel()
                .forEach((channel, figures) -> figures(channels.addObject().put("channel", channel), figures));
        checks(document.putObject("checks"), outcome.checks());
    }

    private static void figures(ObjectNode node, Figures figures) {
        node.put("cost", plain(figures.cost()));
        node.put("ihc", plain(figures.ihc()));
        node.put("ihc_revenue", plain(figures.ihcRevenue()));
        optional(node, "cpo", figures.cpo());
        optional(node, "roas", figures.roas());
    }

    private static void optional(ObjectNode node, String field, Optional<BigDecimal> number) {
        number.ifPresentOrElse(value -> node.put(field, plain(value)), () -> node.putNull(field));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static void checks(ObjectNode node, Reconciliation checks) {
        node.put("add_up", checks.addsUp());
        ObjectNode credit = node.putObject("credit")
                .put("adds_up", checks.credit().addsUp())
                .put("attributed", checks.credit().attributed())
                .put("unattributed", checks.credit().unattributed())
                .put("unanswered", checks.credit().unanswered().size())
                .put("furthest_off", checks.credit().worst())
                .put("strays", checks.credit().strays());
        ArrayNode wrong = credit.putArray("wrong");
        checks.credit().wrong().forEach(wrong::add);
        node.putObject("revenue")
                .put("adds_up", checks.revenue().addsUp())
                .put("source", checks.revenue().source())
                .put("reported", checks.revenue().reported())
                .put("unattributed", checks.revenue().unattributed())
                .put("unanswered", checks.revenue().unanswered())
                .put("set_aside", checks.revenue().setAside())
                .put("rounding", checks.revenue().rounding())
                .put("difference", checks.revenue().difference());
        node.putObject("cost")
                .put("adds_up", checks.cost().addsUp())
                .put("source", checks.cost().source())
                .put("reported", checks.cost().reported())
                .put("other_days", checks.cost().otherDays())
                .put("set_aside", checks.cost().setAside())
                .put("difference", checks.cost().difference());
    }

    private void quarantine(ArrayNode rows) {
        run.setAside()
                .forEach(row -> rows.addObject()
                        .put("table", row.table())
                        .put("row", row.row())
                        .put("id", row.id())
                        .put("reason", row.reason()));
    }

    private static void error(ObjectNode node, TributaryException problem) {
        node.put("kind", problem.kind().name().toLowerCase(Locale.ROOT));
        node.put("what", problem.what());
        node.put("mend", problem.mend());
    }
}
