package dev.tributary.settings;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.settings.yaml.MappingNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads {@code source}: the tables and columns of a source, and what its times mean. */
final class SourceNode {
    static final String SOURCE = "source";
    private static final String TIME_ZONE = "time_zone";
    private static final String TABLE = "table";
    private static final String QUERY = "query";
    private static final String COLUMNS = "columns";
    private static final String FILE = "file";
    private static final String SEVERAL = "several";
    private static final String OVERLAP = "overlap";
    private static final List<String> TABLE_KEYS = List.of(TABLE, QUERY, COLUMNS, FILE);
    /** What a file's form can be given as. */
    private static final List<String> FILE_KEYS = List.of("delimiter", "decimal", "encoding");

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
     * @throws IllegalArgumentException when it is invalid; the message says where
     */
    static Read read(JsonNode root) {
        JsonNode node = root.path(SOURCE);
        if (node.isMissingNode() || node.isNull()) {
            return new Read(SourceMapping.REFERENCE, Map.of());
        }
        MappingNode source = new MappingNode(SOURCE, node);
        source.requireKeys(keys());
        Map<SourceTable, TableMapping> tables = new EnumMap<>(SourceTable.class);
        Map<String, String> values = new HashMap<>();
        for (SourceTable table : SourceTable.values()) {
            child(source, table).ifPresent(child -> tables.put(table, table(table, child, values)));
        }
        SeveralCosts several = source.child(ReferenceNames.key(SourceTable.COSTS))
                .flatMap(costs -> costs.text(SEVERAL).map(word -> several(costs, word)))
                .orElse(SeveralCosts.FIRST);
        ZoneId zone = source.text(TIME_ZONE).map(name -> zone(source, name)).orElse(ZoneOffset.UTC);
        SpendOverlap overlap = source.child(ReferenceNames.key(SourceTable.SPEND))
                .flatMap(spend -> spend.text(OVERLAP).map(word -> overlap(spend, word)))
                .orElse(SpendOverlap.SPEND);
        return new Read(new SourceMapping(tables, zone, several, overlap), values);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(TIME_ZONE));
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
        if (word.equals("first")) {
            return SeveralCosts.FIRST;
        }
        throw costs.wrong(SEVERAL, word, "first or sum", List.of("first", "sum"));
    }

    private static SpendOverlap overlap(MappingNode spend, String word) {
        return SpendOverlap.of(word)
                .orElseThrow(() -> spend.wrong(OVERLAP, word, "spend or sessions", List.of("spend", "sessions")));
    }

    private static TableMapping table(SourceTable table, MappingNode node, Map<String, String> values) {
        List<String> keys = new ArrayList<>(TABLE_KEYS);
        if (table == SourceTable.CONVERSIONS) {
            keys.add(ReferenceNames.key(SourceTable.USER_FROM));
        }
        if (table == SourceTable.COSTS) {
            keys.add(SEVERAL);
        }
        if (table == SourceTable.SPEND) {
            keys.add(OVERLAP);
        }
        node.requireKeys(keys);
        Optional<String> name = node.text(TABLE);
        Optional<String> query = node.text(QUERY);
        if (name.isPresent() && query.isPresent()) {
            throw new IllegalArgumentException(node.where() + " has a table and a query; give one of them");
        }
        Map<String, String> form = new LinkedHashMap<>();
        node.child(FILE).ifPresent(file -> {
            file.requireKeys(FILE_KEYS);
            FILE_KEYS.forEach(key -> file.text(key).ifPresent(value -> form.put(key, value)));
        });
        Optional<Relation> relation = query.<Relation>map(
                        sql -> new Relation.Query(sql, "query of " + ReferenceNames.key(table)))
                .or(() -> name.map(given -> new Relation.Named(given, form)))
                .or(() -> form.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Relation.Named(ReferenceNames.table(table), form)));
        Map<Field, ColumnRule> columns =
                node.child(COLUMNS).map(child -> ColumnsNode.read(table, child)).orElse(Map.of());
        give(columns, Field.CAMPAIGN, "campaign_column", values);
        give(columns, Field.TYPE, "conversion_type_column", values);
        Map<Field, ColumnRule> rest = new EnumMap<>(Field.class);
        columns.forEach((field, rule) -> {
            if (field != Field.CAMPAIGN && field != Field.TYPE) {
                rest.put(field, rule);
            }
        });
        if (columns.containsKey(Field.CAMPAIGN) && Field.TRAFFIC.stream().anyMatch(columns::containsKey)) {
            rest.putIfAbsent(Field.SOURCE_CAMPAIGN, columns.get(Field.CAMPAIGN));
        }
        return new TableMapping(relation, rest);
    }

    /** These columns are settings of their own, too, since whether they are read depends on them. */
    private static void give(Map<Field, ColumnRule> columns, Field field, String key, Map<String, String> values) {
        Optional.ofNullable(columns.get(field))
                .flatMap(ColumnRule::column)
                .ifPresent(column -> values.put(key, column));
    }
}
