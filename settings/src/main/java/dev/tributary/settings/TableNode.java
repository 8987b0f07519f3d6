package dev.tributary.settings;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.settings.preset.PresetUse;
import dev.tributary.settings.yaml.MappingNode;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@code source} says about one table. */
final class TableNode {
    private static final String TABLE = "table";
    private static final String QUERY = "query";
    private static final String COLUMNS = "columns";
    private static final String FILE = "file";
    private static final String PRESET = "preset";
    private static final List<String> KEYS = List.of(SourceNode.DB, PRESET, TABLE, QUERY, COLUMNS, FILE);
    /** What a file's form can be given as. */
    private static final List<String> FILE_KEYS = List.of("delimiter", "decimal", "encoding");

    private final SourceTable table;
    private final MappingNode node;
    private final Function<String, Path> resolve;

    /** @param resolve makes relative paths absolute */
    TableNode(SourceTable table, MappingNode node, Function<String, Path> resolve) {
        this.table = table;
        this.node = node;
        this.resolve = resolve;
    }

    /**
     * Returns the mapping.
     *
     * @param values receives the settings that are given by it instead of by themselves
     * @param assumptions receives what a preset assumes
     */
    TableMapping mapping(Map<String, String> values, Collection<Assumption> assumptions) {
        requireKeys();
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
        Optional<TableMapping> ofPreset = PresetNode.of(node, PRESET).map(preset -> {
            PresetUse use = preset.use(resolve);
            assumptions.addAll(use.assumptions());
            return preset.mapping(table, use);
        });
        TableMapping said = new TableMapping(ofPreset.isPresent() ? Optional.empty() : relation(), rest);
        TableMapping whole = ofPreset.map(said::over).orElse(said);
        return node.text(SourceNode.DB)
                .map(address -> whole.at(Address.parse(address, resolve), ReferenceNames.table(table)))
                .orElse(whole);
    }

    private void requireKeys() {
        List<String> keys = new ArrayList<>(KEYS);
        switch (table) {
            case CONVERSIONS -> keys.add(ReferenceNames.key(SourceTable.USER_FROM));
            case COSTS -> keys.add(SourceNode.SEVERAL);
            case SPEND -> keys.add(SourceNode.OVERLAP);
            case SESSIONS, IDENTITIES, USER_FROM -> {}
        }
        node.requireKeys(keys);
        List<String> rows = List.of(TABLE, QUERY, PRESET).stream()
                .filter(key -> node.keys().contains(key))
                .toList();
        if (rows.size() > 1) {
            throw new IllegalArgumentException(
                    node.where() + " has a " + String.join(" and a ", rows) + "; give one of them");
        }
    }

    private Optional<Relation> relation() {
        Map<String, String> form = new LinkedHashMap<>();
        node.child(FILE).ifPresent(file -> {
            file.requireKeys(FILE_KEYS);
            FILE_KEYS.forEach(key -> file.text(key).ifPresent(value -> form.put(key, value)));
        });
        return node.text(QUERY)
                .<Relation>map(sql -> new Relation.Query(sql, "query of " + ReferenceNames.key(table)))
                .or(() -> node.text(TABLE).map(given -> new Relation.Named(given, form)))
                .or(() -> form.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Relation.Named(ReferenceNames.table(table), form)));
    }

    /** These columns are settings of their own, too, since whether they are read depends on them. */
    private static void give(Map<Field, ColumnRule> columns, Field field, String key, Map<String, String> values) {
        Optional.ofNullable(columns.get(field))
                .flatMap(ColumnRule::column)
                .ifPresent(column -> values.put(key, column));
    }
}
