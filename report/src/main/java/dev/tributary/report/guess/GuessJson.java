package dev.tributary.report.guess;

import dev.tributary.core.text.Shown;
import dev.tributary.guess.Guess;
import dev.tributary.guess.PresetFit;
import dev.tributary.report.json.Json;
import dev.tributary.report.preview.PreviewJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A guess as one JSON document. */
public final class GuessJson {
    private GuessJson() {}

    /** The document's text. */
    public static String of(GuessOutcome outcome) {
        Guess guess = outcome.guess();
        ObjectNode document = Json.document();
        document.put("command", "guess");
        document.put("exit_code", outcome.exitCode().code());
        document.put("db", guess.address());
        ArrayNode tables = document.putArray("tables");
        guess.tables().forEach(table -> table(tables.addObject(), table));
        ArrayNode presets = document.putArray("presets");
        guess.presets()
                .forEach(fit ->
                        preset(presets.addObject(), fit, guess.presets().get(0).equals(fit)));
        document.put("why", guess.fits().why().orElse(null));
        ArrayNode notes = document.putArray("notes");
        guess.notes().forEach(note -> notes.add(Shown.whole(note)));
        guess.proposal()
                .ifPresentOrElse(
                        proposal -> document.putObject("proposal")
                                .put("preset", proposal.preset().orElse(null))
                                .put("complete", proposal.complete())
                                .put("yaml", proposal.yaml()),
                        () -> document.putNull("proposal"));
        ArrayNode questions = document.putArray("questions");
        outcome.questions()
                .forEach(question -> questions
                        .addObject()
                        .put("question", question.question())
                        .put("setting", question.setting()));
        document.put("file", outcome.file().orElse(null));
        outcome.preview()
                .ifPresentOrElse(
                        preview -> document.set("preview", PreviewJson.node(preview)),
                        () -> document.putNull("preview"));
        document.put("without_preview", outcome.without().orElse(null));
        return Json.text(document);
    }

    private static void table(ObjectNode node, Guess.TableNote note) {
        node.put("name", note.table().name());
        ArrayNode columns = node.putArray("columns");
        note.table().columns().forEach(columns::add);
        node.put("role", note.role().orElse(null)).put("what", note.what().orElse(null));
    }

    private static void preset(ObjectNode node, PresetFit fit, boolean proposed) {
        node.put("name", fit.name()).put("title", fit.title()).put("proposed", proposed);
        ObjectNode tables = node.putObject("tables");
        fit.tables().forEach((key, table) -> tables.put(key, table.name()));
    }
}
