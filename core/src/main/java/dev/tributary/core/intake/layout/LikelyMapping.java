package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.TableMapping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the mapping that a user probably needs, and the view that does the same. */
record LikelyMapping(Catalog catalog, SourceTable table) {
    private static final String UNKNOWN = "COLUMN";

    /** Returns what to do, in a sentence. */
    String mend() {
        return "Expected: " + ReferenceNames.table(table) + "("
                + Field.of(table).stream().map(ReferenceNames::column).collect(Collectors.joining(", ")) + ").";
    }

    /** Returns the mapping to the most likely of all tables; nothing if none is likely. */
    List<String> ofTables() {
        Optional<String> likely = Optional.empty();
        int most = 0;
        for (String name : catalog.tables()) {
            int found = catalog.isOfResults(name)
                    ? 0
                    : LikelyColumns.of(fields(TableMapping.NONE, columns(name)), columns(name))
                            .size();
            if (found > most) {
                most = found;
                likely = Optional.of(name);
            }
        }
        return likely.map(name -> words(name, true, complete(columns(name), TableMapping.NONE)))
                .orElse(List.of());
    }

    private List<String> columns(String name) {
        return catalog.columns(new Relation.Named(name));
    }

    /** Returns the mapping of a table's columns; nothing if none is likely. */
    List<String> ofColumns(Relation relation, List<String> columns, TableMapping mapping) {
        Map<Field, String> complete = complete(columns, mapping);
        return complete.isEmpty()
                ? List.of()
                : words(
                        relation.name(),
                        mapping.relation().isPresent() && relation instanceof Relation.Named,
                        complete);
    }

    private List<Field> fields(TableMapping mapping, List<String> columns) {
        return switch (table) {
            case SESSIONS -> {
                List<Field> fields = new ArrayList<>(List.of(Field.SESSION, Field.SESSION_USER));
                fields.addAll(time(mapping, Field.SESSION_DATE, Field.SESSION_TIME, Field.SESSION_TIMESTAMP));
                Map<Field, String> traffic = LikelyColumns.traffic(columns);
                boolean made = !traffic.isEmpty()
                        && LikelyColumns.named(Field.CHANNEL, columns).isEmpty()
                        && !mapping.columns().containsKey(Field.CHANNEL);
                // Rules make a channel of source and medium; neither of them is one.
                fields.addAll(made ? traffic.keySet() : List.of(Field.CHANNEL));
                yield fields;
            }
            case CONVERSIONS -> {
                List<Field> fields = new ArrayList<>(List.of(Field.CONVERSION, Field.CONVERSION_USER));
                fields.addAll(time(mapping, Field.CONVERSION_DATE, Field.CONVERSION_TIME, Field.CONVERSION_TIMESTAMP));
                fields.add(Field.REVENUE);
                yield fields;
            }
            case COSTS -> List.of(Field.COST_SESSION, Field.COST);
            case SPEND -> List.of(Field.SPEND_DATE, Field.SPEND_CHANNEL, Field.SPEND_COST);
            case IDENTITIES -> List.of(Field.ALIAS, Field.ALIAS_USER);
            case USER_FROM -> List.of(Field.TRACKED_CONVERSION, Field.TRACKED_USER);
        };
    }

    private static List<Field> time(TableMapping mapping, Field day, Field clock, Field timestamp) {
        return mapping.columns().containsKey(clock) ? List.of(day, clock) : List.of(timestamp);
    }

    private Map<Field, String> complete(List<String> columns, TableMapping mapping) {
        Map<Field, String> complete = new EnumMap<>(Field.class);
        List<Field> fields = fields(mapping, columns);
        Map<Field, String> likely = LikelyColumns.of(fields, columns);
        if (likely.isEmpty()) {
            return complete;
        }
        for (Field field : fields) {
            Optional<String> said =
                    Optional.ofNullable(mapping.columns().get(field)).flatMap(ColumnRule::column);
            complete.put(
                    field,
                    said.flatMap(name -> LayoutProblem.spelled(columns, name))
                            .orElseGet(() -> likely.getOrDefault(field, UNKNOWN)));
        }
        return complete;
    }

    private List<String> words(String relation, boolean withTable, Map<Field, String> columns) {
        List<String> lines =
                new ArrayList<>(List.of("", "Or write in tributary.yml what is there, such as:", "", "source:"));
        String indent = "  ";
        for (String key : ReferenceNames.path(table)) {
            lines.add(indent + key + ":");
            indent += "  ";
        }
        if (withTable) {
            lines.add(indent + "table: " + YamlName.of(relation));
        }
        lines.add(columns.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(ReferenceNames.column(entry.getKey())))
                .map(entry -> ReferenceNames.key(entry.getKey()) + ": " + YamlName.of(entry.getValue()))
                .collect(Collectors.joining(", ", indent + "columns: {", "}")));
        if (catalog.hasViews() && !table.mustBeNamed() && withTable && !columns.containsValue(UNKNOWN)) {
            lines.addAll(List.of("", "Or create a view:", "", view(relation, ReferenceNames.table(table), columns)));
        }
        return lines;
    }

    /** A view has one column for day and time, which the reference names do not have: so both are the same. */
    private static String view(String relation, String view, Map<Field, String> columns) {
        List<String> selected = new ArrayList<>();
        columns.forEach((field, column) -> {
            switch (field) {
                case SESSION_TIMESTAMP -> selected.addAll(both(column, Field.SESSION_DATE, Field.SESSION_TIME));
                case CONVERSION_TIMESTAMP ->
                    selected.addAll(both(column, Field.CONVERSION_DATE, Field.CONVERSION_TIME));
                default -> selected.add(YamlName.sql(column) + " AS " + ReferenceNames.column(field));
            }
        });
        return "CREATE VIEW " + YamlName.sql(view) + " AS SELECT " + String.join(", ", selected) + " FROM "
                + YamlName.sql(relation) + ";";
    }

    private static List<String> both(String column, Field day, Field clock) {
        return List.of(
                YamlName.sql(column) + " AS " + ReferenceNames.column(day),
                YamlName.sql(column) + " AS " + ReferenceNames.column(clock));
    }
}
