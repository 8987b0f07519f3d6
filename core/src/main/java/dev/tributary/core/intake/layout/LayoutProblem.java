package dev.tributary.core.intake.layout;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.core.intake.moment.FormFinder;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The messages about a table, each with what mends it, in the reader's own names.
 *
 * @param columns the columns that there are
 */
record LayoutProblem(Catalog catalog, SourceTable table, Relation relation, List<String> columns) {
    /** Returns a column as the source spells it: of two that differ only in case, the one that is spelled like it. */
    static Optional<String> spelled(List<String> columns, String wanted) {
        return columns.stream()
                .filter(wanted::equals)
                .findFirst()
                .or(() -> columns.stream().filter(wanted::equalsIgnoreCase).findFirst());
    }

    TributaryException noTable() {
        LikelyMapping likely = new LikelyMapping(catalog, table);
        return new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        catalog.name() + " has no table " + Shown.plain(relation.name()) + "; it has "
                                + listed(catalog.tables()) + ".",
                        likely.mend())
                .toPaste(likely.ofTables());
    }

    /** The table is missing since the presets of the source make others alone. */
    TributaryException notOfPreset(List<String> presets) {
        String key = ReferenceNames.key(table);
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                "There are no " + key + ": the preset " + listed(presets) + " makes none, and " + catalog.name()
                        + " has no table " + Shown.plain(relation.name()) + ".",
                "Say in tributary.yml where they are read: source: {" + key
                        + ": {db: ADDRESS, preset: NAME}}, or {db: ADDRESS, table: NAME, columns: {...}} for a table of your"
                        + " own; 'tributary presets' lists the presets.");
    }

    TributaryException noColumn(List<String> missing, TableMapping mapping) {
        LikelyMapping likely = new LikelyMapping(catalog, table);
        return new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        where() + " has no column "
                                + missing.stream().map(Shown::plain).collect(Collectors.joining(", ")) + "; it has "
                                + listed(columns) + ".",
                        likely.mend())
                .toPaste(likely.ofColumns(relation, columns, mapping));
    }

    TributaryException noNamed(Field field, String wanted) {
        String option = field == Field.CAMPAIGN ? "--campaign-column" : "--conversion-type-column";
        return new TributaryException(
                ProblemKind.USAGE,
                where() + " has no column " + Shown.quoted(wanted) + " for " + option + "; it has " + listed(columns)
                        + ".",
                NearestMatch.of(wanted, columns)
                        .map(near -> "Did you mean " + Shown.plain(near) + "?")
                        .orElse("Name one of them, or leave out " + option + "."));
    }

    TributaryException undecided(Field field, String column, String example) {
        return new TributaryException(
                ProblemKind.USAGE,
                where() + ": in each value of " + Shown.plain(column) + ", day and month could be exchanged, as in "
                        + Shown.quoted(example) + ".",
                formSetting(field, column, "day_first") + ", or month_first.");
    }

    TributaryException both(Field field, String column, FormFinder.Found.Both both) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                where() + ": some values of " + Shown.plain(column) + " have the day first, as "
                        + Shown.quoted(both.dayFirst()) + ", and some the month, as " + Shown.quoted(both.monthFirst())
                        + ".",
                formSetting(field, column, "day_first") + ", or month_first; the other rows are then set aside.");
    }

    private String formSetting(Field field, String column, String form) {
        return "Write in tributary.yml: source: {" + String.join(": {", ReferenceNames.path(table)) + ": {columns: {"
                + ReferenceNames.key(field) + ": {column: " + YamlName.of(column) + ", form: " + form + "}}}}";
    }

    private String where() {
        String name = Shown.plain(relation.name());
        return relation instanceof Relation.Query
                ? "The " + name + " in " + catalog.name()
                : "Table " + name + " in " + catalog.name();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().map(Shown::plain).collect(Collectors.joining(", "));
    }
}
