package dev.tributary.settings;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.settings.yaml.MappingNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads {@code source}: the tables and columns of a source, and what its times mean. */
final class SourceNode {
    static final String SOURCE = "source";
    private static final String TIME_ZONE = "time_zone";
    static final String DB = "db";
    private static final String PRESET = "preset";
    static final String SEVERAL = "several";
    static final String OVERLAP = "overlap";

    /**
     * The mapping, and the settings that are given by it instead of by themselves.
     *
     * @param values by the key that each has in the file
     */
    record Read(SourceMapping mapping, Map<String, String> values) {}

    private SourceNode() {}

    /**
     * Reads the mapping.
     *
     * @param resolve makes relative paths absolute
     * @throws IllegalArgumentException when it is invalid; the message says where
     */
    static Read read(JsonNode root, Function<String, Path> resolve) {
        JsonNode node = root.path(SOURCE);
        if (node.isMissingNode() || node.isNull()) {
            return new Read(SourceMapping.REFERENCE, Map.of());
        }
        MappingNode source = new MappingNode(SOURCE, node);
        source.requireKeys(keys());
        Map<SourceTable, TableMapping> tables = new EnumMap<>(SourceTable.class);
        Map<String, String> values = new HashMap<>();
        Set<Assumption> assumptions = new LinkedHashSet<>();
        for (SourceTable table : SourceTable.values()) {
            child(source, table)
                    .ifPresent(child ->
                            tables.put(table, new TableNode(table, child, resolve).mapping(values, assumptions)));
        }
        source.text(DB).ifPresent(address -> values.put(DB, address));
        PresetNode.of(source, PRESET).ifPresent(preset -> values.putAll(preset.values()));
        SeveralCosts several = source.child(ReferenceNames.key(SourceTable.COSTS))
                .flatMap(costs -> costs.text(SEVERAL).map(word -> several(costs, word)))
                .orElse(SeveralCosts.HIGHEST);
        ZoneId zone = source.text(TIME_ZONE).map(name -> zone(source, name)).orElse(ZoneOffset.UTC);
        SpendOverlap overlap = source.child(ReferenceNames.key(SourceTable.SPEND))
                .flatMap(spend -> spend.text(OVERLAP).map(word -> overlap(spend, word)))
                .orElse(SpendOverlap.SPEND);
        return new Read(new SourceMapping(tables, zone, several, overlap, List.copyOf(assumptions)), values);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(DB, PRESET, TIME_ZONE));
        for (SourceTable table : SourceTable.values()) {
            if (table != SourceTable.USER_FROM) {
                keys.add(ReferenceNames.key(table));
            }
        }
        return keys;
    }

    private static Optional<MappingNode> child(MappingNode source, SourceTable table) {
        Optional<MappingNode> node = Optional.of(source);
        for (String key : ReferenceNames.path(table)) {
            node = node.flatMap(parent -> parent.child(key));
        }
        return node;
    }

    private static ZoneId zone(MappingNode source, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw source.wrong(
                    TIME_ZONE, name, "a time zone such as Europe/Berlin or +02:00", ZoneId.getAvailableZoneIds());
        }
    }

    private static SeveralCosts several(MappingNode costs, String word) {
        if (word.equals("sum")) {
            return SeveralCosts.SUM;
        }
        if (word.equals("highest")) {
            return SeveralCosts.HIGHEST;
        }
        throw costs.wrong(SEVERAL, word, "highest or sum", List.of("highest", "sum"));
    }

    private static SpendOverlap overlap(MappingNode spend, String word) {
        return SpendOverlap.of(word)
                .orElseThrow(() -> spend.wrong(OVERLAP, word, "spend or sessions", List.of("spend", "sessions")));
    }
}
