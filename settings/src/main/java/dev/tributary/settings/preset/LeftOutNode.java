package dev.tributary.settings.preset;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.PresetCounting;
import dev.tributary.settings.yaml.MappingNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code left_out} in the description of a preset: what its query of that name counts, in words. */
final class LeftOutNode {
    private static final String LEFT_OUT = "left_out";
    private static final List<String> TABLES = List.of("sessions", "conversions");
    private static final List<String> KEYS = List.of("of", "why", "noted", "currencies");

    private LeftOutNode() {}

    /** @throws IllegalArgumentException when it has another form */
    static Map<SourceTable, PresetCounting.Told> read(MappingNode root) {
        Map<SourceTable, PresetCounting.Told> told = new EnumMap<>(SourceTable.class);
        root.child(LEFT_OUT).ifPresent(tables -> {
            tables.requireKeys(TABLES);
            tables.child("sessions").ifPresent(table -> told.put(SourceTable.SESSIONS, told(table)));
            tables.child("conversions").ifPresent(table -> told.put(SourceTable.CONVERSIONS, told(table)));
        });
        return told;
    }

    private static PresetCounting.Told told(MappingNode node) {
        node.requireKeys(KEYS);
        return new PresetCounting.Told(
                node.text("of").orElseThrow(() -> new IllegalArgumentException(node.where() + " has no of")),
                sentences(node, "why"),
                sentences(node, "noted"),
                node.text("currencies").orElse(""));
    }

    private static Map<String, String> sentences(MappingNode node, String key) {
        Map<String, String> sentences = new LinkedHashMap<>();
        node.child(key).ifPresent(child -> {
            for (String one : child.keys()) {
                child.text(one).ifPresent(sentence -> sentences.put(one, sentence));
            }
        });
        return sentences;
    }

    /** Words without a query would be said of nothing, and counts without words to nobody. */
    static void requireBoth(Preset preset) {
        boolean query = preset.sql().containsKey(PresetQuery.LEFT_OUT);
        if (query == preset.leftOut().isEmpty()) {
            throw new IllegalArgumentException(
                    query
                            ? "it has no " + LEFT_OUT + ", which tells what the query of that name counts"
                            : LEFT_OUT + " has no query beside it, such as " + PresetQuery.LEFT_OUT.file("duckdb"));
        }
    }
}
