package dev.tributary.cli.command.preset;

import dev.tributary.core.intake.mapping.Template;
import dev.tributary.settings.preset.Preset;
import dev.tributary.settings.preset.PresetParameter;
import java.util.ArrayList;
import java.util.List;

/** Presets as text. */
final class PresetText {
    private PresetText() {}

    static List<String> list(List<Preset> presets) {
        int width = presets.stream()
                .mapToInt(preset -> preset.name().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Preset preset : presets) {
            lines.add(String.format(
                    "%-" + width + "s  %s (%s)", preset.name(), preset.title(), String.join(", ", preset.dialects())));
        }
        return lines;
    }

    static List<String> whole(Preset preset) {
        List<String> lines = new ArrayList<>();
        lines.add(preset.name() + ": " + preset.title());
        lines.add("");
        lines.add(preset.about());
        lines.add("");
        lines.add("It assumes:");
        preset.assumes().forEach(sentence -> lines.add("- " + sentence + "."));
        lines.add("");
        lines.add("It reads:");
        preset.tables().forEach((key, table) -> lines.add("- " + key + ": " + read(table)));
        lines.add("");
        lines.add("Its parameters:");
        preset.parameters().values().forEach(parameter -> lines.add("- " + shown(parameter)));
        if (!preset.leftOut().isEmpty()) {
            lines.add("");
            lines.add("It leaves out, and counts:");
            preset.leftOut()
                    .values()
                    .forEach(told ->
                            told.why().values().forEach(reason -> lines.add("- " + told.of() + " " + reason + ".")));
        }
        preset.sql()
                .forEach((query, texts) -> texts.forEach((dialect, sql) -> {
                    lines.add("");
                    lines.add("-- " + query.file(dialect));
                    lines.addAll(sql.lines().toList());
                }));
        return lines;
    }

    private static String read(Template.Needed table) {
        return "a table " + String.join(" or ", table.names()) + " with " + String.join(", ", table.needs())
                + (table.optional() ? ", if there is one" : "");
    }

    private static String shown(PresetParameter parameter) {
        return parameter.name() + ": " + parameter.about()
                + (parameter.choices().isEmpty() ? "" : " (" + String.join(" or ", parameter.choices()) + ")")
                + switch (parameter.kind()) {
                    case TEXTS -> usual(parameter, "none");
                    case TEXT, NUMBER, NAME -> usual(parameter, "required");
                };
    }

    private static String usual(PresetParameter parameter, String without) {
        return "; usual: " + (parameter.usual().isEmpty() ? without : String.join(", ", parameter.usual()));
    }

    static List<String> copied(String name, String folder, List<String> files) {
        List<String> lines = new ArrayList<>();
        lines.add("The preset " + name + " was copied to " + folder + ":");
        files.forEach(file -> lines.add("- " + file));
        boolean isPath = folder.contains("/");
        lines.add("Change its SQL, and name the folder: --preset " + (isPath ? "" : "./") + folder + ".");
        return lines;
    }
}
