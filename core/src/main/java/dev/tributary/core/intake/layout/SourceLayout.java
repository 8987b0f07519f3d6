package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.PresetCounting;
import dev.tributary.core.intake.mapping.SourceMapping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a source that were found, and how they are read.
 *
 * @param tables sessions and conversions, and the optional ones that there are
 * @param assumptions what was assumed, since nothing in the source says it
 * @param counts how the rows are counted that presets leave out
 */
public record SourceLayout(
        Map<SourceTable, MappedTable> tables, List<Assumption> assumptions, List<PresetCounting> counts) {
    public SourceLayout {
        tables = Map.copyOf(tables);
        assumptions = List.copyOf(assumptions);
        counts = List.copyOf(counts);
    }

    /**
     * Looks up all tables and columns, and finds the forms of times from their values.
     *
     * @param named the columns of campaigns and conversion types, if they are read
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when a table or column is missing, or the values of one
     *     leave its form open; USAGE when a column that an option names is missing
     */
    public static SourceLayout of(Catalog catalog, SourceMapping mapping, Map<Field, String> named) {
        return of(catalog, mapping, named, FormLook.of(catalog));
    }

    /** The same without a look at the values: for the ids alone. */
    public static SourceLayout ofNames(Catalog catalog, SourceMapping mapping) {
        return of(catalog, mapping, Map.of(), FormLook.NONE);
    }

    private static SourceLayout of(Catalog catalog, SourceMapping mapping, Map<Field, String> named, FormLook forms) {
        Map<SourceTable, MappedTable> tables = new EnumMap<>(SourceTable.class);
        List<Assumption> assumptions = new ArrayList<>(mapping.assumptions());
        List<PresetCounting> counts = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            if (table.mustBeNamed() && mapping.of(table).isNone()) {
                continue;
            }
            new TableFinder(catalog, mapping, table, named, forms, assumptions)
                    .find()
                    .ifPresent(found -> tables.put(table, found));
            mapping.of(table)
                    .counting()
                    .filter(counting -> TemplateQuery.hasQuery(counting.relation(), catalog))
                    .ifPresent(counting ->
                            counts.add(counting.with(TemplateQuery.complete(counting.relation(), catalog))));
        }
        return new SourceLayout(tables, assumptions, counts);
    }

    /** Returns a table that cannot be missing. */
    public MappedTable required(SourceTable table) {
        return find(table).orElseThrow(() -> new IllegalStateException(table + " is required"));
    }

    /** Returns a table, if it was found. */
    public Optional<MappedTable> find(SourceTable table) {
        return Optional.ofNullable(tables.get(table));
    }
}
