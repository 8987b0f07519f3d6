package dev.tributary.core.intake.layout;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.Template;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Completes the query of a preset from what a source has: its dialect, the names of its tables, and the columns that it
 * lacks, which become NULL. Many event exports make a column only when its first value comes.
 */
final class TemplateQuery {
    private final Catalog catalog;
    private final Template template;
    private final String dialect;

    private TemplateQuery(Catalog catalog, Template template, String dialect) {
        this.catalog = catalog;
        this.template = template;
        this.dialect = dialect;
    }

    /**
     * Returns the relation, completed if it is a template.
     *
     * @throws TributaryException USAGE when there is no query for such a source, SOURCE_DATA when it has no such table
     */
    static Relation complete(Relation relation, Catalog catalog) {
        if (relation instanceof Relation.At elsewhere) {
            return new Relation.At(elsewhere.place(), complete(elsewhere.relation(), catalog.at(elsewhere.place())));
        }
        return relation instanceof Relation.Templated templated ? complete(templated.template(), catalog) : relation;
    }

    /** Returns whether there is a query for such a source. */
    static boolean hasQuery(Relation relation, Catalog catalog) {
        if (relation instanceof Relation.At elsewhere) {
            return hasQuery(elsewhere.relation(), catalog.at(elsewhere.place()));
        }
        return relation instanceof Relation.Templated templated
                && catalog.dialect()
                        .filter(templated.template().sql()::containsKey)
                        .isPresent();
    }

    private static Relation complete(Template template, Catalog catalog) {
        String dialect = catalog.dialect()
                .filter(template.sql()::containsKey)
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "The " + template.name() + " cannot be asked of " + catalog.name() + ": there is SQL for "
                                + template.sql().keySet().stream().sorted().collect(Collectors.joining(", "))
                                + catalog.dialect()
                                        .map(other -> ", not for " + other)
                                        .orElse("")
                                + ".",
                        "tributary guess says which presets fit; tributary presets eject copies the SQL of one to a folder,"
                                + " where a further dialect can be added."));
        return new Relation.Query(new TemplateQuery(catalog, template, dialect).sql(), template.name());
    }

    private String sql() {
        String sql = template.sql().getOrDefault(dialect, "");
        for (Map.Entry<String, Template.Needed> table : template.tables().entrySet()) {
            String place = "{{" + table.getKey() + "}}";
            if (sql.contains(place)) {
                sql = sql.replace(place, from(table.getKey(), table.getValue()));
            }
        }
        return sql;
    }

    private String from(String key, Template.Needed table) {
        Map<String, String> types = table.columns().getOrDefault(dialect, Map.of());
        List<String> found = List.of();
        for (String name : table.names()) {
            Relation there = new Relation.Named(name);
            found = catalog.columns(there);
            if (!found.isEmpty()) {
                requireColumns(name, found, table);
                List<String> columns = found;
                return catalog.readAs(name, types).orElseGet(() -> completed(there, columns, types));
            }
        }
        if (!table.optional()) {
            throw missing(key, table);
        }
        return "(select "
                + types.entrySet().stream()
                        .map(column -> nothing(column.getKey(), column.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", "))
                + " where 1 = 0)";
    }

    private String nothing(String column, String type) {
        return "cast(null as " + type + ") as " + catalog.quoted(column);
    }

    private String completed(Relation table, List<String> found, Map<String, String> types) {
        Map<String, String> has = catalog.types(table);
        List<String> columns = new ArrayList<>();
        boolean asTheyAre = true;
        for (String column : found) {
            Optional<String> wanted = Optional.ofNullable(types.get(column));
            boolean fits = wanted.isEmpty() || TypeText.covers(has.getOrDefault(column, ""), wanted.get());
            asTheyAre &= fits;
            columns.add(
                    fits
                            ? catalog.quoted(column)
                            : "cast(" + catalog.quoted(column) + " as " + wanted.get() + ") as "
                                    + catalog.quoted(column));
        }
        List<String> lacking = types.keySet().stream()
                .filter(column -> LayoutProblem.spelled(found, column).isEmpty())
                .sorted()
                .toList();
        lacking.forEach(column -> columns.add(nothing(column, types.getOrDefault(column, ""))));
        String name = catalog.tableInQuery(table.name());
        return asTheyAre && lacking.isEmpty() ? name : "(select " + String.join(", ", columns) + " from " + name + ")";
    }

    private void requireColumns(String name, List<String> found, Template.Needed table) {
        List<String> missing = table.needs().stream()
                .filter(column -> LayoutProblem.spelled(found, column).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "Table " + Shown.plain(name) + " in " + catalog.name() + " has no column "
                            + listed(missing) + ", which the " + template.name() + " needs; it has "
                            + listed(found) + ".",
                    "Check that it is the right table and the right preset: tributary guess says which preset fits,"
                            + " tributary presets show what each of them reads.");
        }
    }

    private TributaryException missing(String key, Template.Needed table) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                catalog.name() + " has no table " + listed(table.names()) + ", which the " + template.name()
                        + " reads; it has " + listed(catalog.tables()) + ".",
                "Name it with the preset: source: {preset: {name: ..., " + key
                        + ": TABLE}} in tributary.yml, or check that it is the right preset: tributary guess says which fits.");
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().map(Shown::plain).collect(Collectors.joining(", "));
    }
}
