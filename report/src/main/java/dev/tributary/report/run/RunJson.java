package dev.tributary.report.run;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.common.IntakeJson;
import dev.tributary.report.common.JourneysJson;
import dev.tributary.report.common.SetAsideJson;
import dev.tributary.report.common.SourceJson;
import dev.tributary.report.json.Json;
import dev.tributary.report.published.PublishedRunJson;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run's summary as one JSON document, for orchestrators. Field names are stable; money and credit are JSON numbers
 * with all their digits. The key is not in it.
 */
public final class RunJson {
    /** The name of the format, with its version. */
    static final String SCHEMA = PublishedRunJson.SCHEMA;

    private final RunSummary run;

    private RunJson(RunSummary run) {
        this.run = run;
    }

    /** Returns the document's text. */
    public static String of(RunSummary run) {
        return Json.text(new RunJson(run).document());
    }

    /** Returns the document of a command that failed before it began. */
    public static String of(TributaryException problem) {
        ObjectNode document = Json.document();
        document.put("schema", SCHEMA);
        document.put("status", RunState.FAILED.label());
        document.put("exit_code", ExitCode.of(problem.kind()).code());
        document.putNull("retry_after_s");
        error(document.putArray("errors").addObject(), problem);
        return Json.text(document);
    }

    /** Returns the recorded document of a run with its current state: a crashed run could not record that itself. */
    public static String of(RunRecord run) {
        if (run.state() != RunState.CRASHED) {
            return run.document();
        }
        try {
            ObjectNode document = (ObjectNode) Json.read(run.document());
            document.put("status", run.state().label());
            return Json.text(document);
        } catch (JacksonException | ClassCastException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The document of run " + Shown.quoted(run.id()) + " was not written by Tributary.",
                    "Look for the run in the table tributary_run.",
                    e);
        }
    }

    private ObjectNode document() {
        ObjectNode document = Json.document();
        HeadJson.write(document, run);
        window(document.putObject("window"), run.subject().window());
        run.source().ifPresent(read -> {
            SourceJson.write(document.putObject("source"), read);
            IntakeJson.put(document, read.intake());
        });
        run.journeys().ifPresent(counts -> JourneysJson.put(document, counts));
        run.outcomes()
                .attribution()
                .ifPresent(counts -> AttributionJson.write(document.putObject("attribution"), counts));
        run.outcomes().report().ifPresent(report -> ReportJson.write(document, report));
        run.outcomes()
                .export()
                .ifPresent(written -> document.putObject("export")
                        .put("date_basis", written.dates().basis().label())
                        .put("time_zone", written.dates().zone().name())
                        .put("rows", written.rows())
                        .put("rows_of_other_days", written.rowsOfOtherDays()));
        quarantine(document.putArray("quarantine"));
        run.source()
                .map(read -> read.setAsideRows() - read.setAside().size())
                .filter(more -> more > 0)
                .ifPresent(more -> document.put("quarantine_more", more));
        ArrayNode files = document.putArray("files");
        run.files().stream().map(Path::toString).forEach(files::add);
        ArrayNode errors = document.putArray("errors");
        run.problem().ifPresent(problem -> error(errors.addObject(), problem));
        return document;
    }

    private static void window(ObjectNode node, DateWindow window) {
        window.from().ifPresent(day -> node.put("from", day.toString()));
        window.to().ifPresent(day -> node.put("to", day.toString()));
        node.put("zone", window.zone().name());
    }

    private void quarantine(ArrayNode rows) {
        run.setAside()
                .forEach(row -> SetAsideJson.write(rows.addObject().put("table", row.table()), row)
                        .put("code", row.finding().code()));
    }

    private static void error(ObjectNode node, TributaryException problem) {
        node.put("kind", problem.kind().name().toLowerCase(Locale.ROOT));
        node.put("what", problem.what());
        node.put("mend", problem.mend());
        if (!problem.paste().isEmpty()) {
            problem.paste().forEach(node.putArray("paste")::add);
        }
    }
}
