package dev.tributary.guess;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.settings.preset.Presets;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.rows.RowSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A source that is looked at: the names of its tables and columns, and some first rows. Not thread-safe. */
final class SourceView implements AutoCloseable {
    /** The most rows of a table whose values are looked at. */
    static final int MOST_ROWS = 1_000;

    /** The most rows of a single column, where its values are counted. */
    static final int MOST_VALUES = 10_000;

    /** The most tables whose columns are looked at. */
    static final int MOST_TABLES = 300;

    /** All files of a folder or pattern as one table. */
    static final String ALL_FILES = "data";

    /** Fields of texts, which stand for the columns of any table: the same for all kinds of sources. */
    private static final List<Field> KEYS = List.of(
            Field.SESSION,
            Field.SESSION_USER,
            Field.CHANNEL,
            Field.SOURCE,
            Field.MEDIUM,
            Field.SOURCE_CAMPAIGN,
            Field.REFERRER,
            Field.CLICK_IDS,
            Field.CAMPAIGN,
            Field.CONVERSION,
            Field.CONVERSION_USER,
            Field.TYPE,
            Field.COST_SESSION,
            Field.SPEND_CHANNEL,
            Field.SPEND_CAMPAIGN,
            Field.ALIAS,
            Field.ALIAS_USER,
            Field.TRACKED_CONVERSION,
            Field.TRACKED_USER);

    private final GuessAddress address;
    private final RowSource source;
    private final List<TableSeen> tables = new ArrayList<>();
    private final int named;

    private SourceView(GuessAddress address, RowSource source) {
        this.address = address;
        this.source = source;
        List<String> names = source.tables().stream()
                .filter(name -> !source.isOfResults(name) && address.isLookedAt(name))
                .toList();
        this.named = names.size();
        // Where there are too many, those of presets are looked at first.
        Set<String> usual = names.size() > MOST_TABLES ? ofPresets() : Set.of();
        Stream.concat(names.stream().filter(name -> isLike(name, usual)), names.stream())
                .distinct()
                .limit(MOST_TABLES)
                .forEach(name -> tables.add(seen(name)));
    }

    private static Set<String> ofPresets() {
        return Presets.names().stream()
                .map(name -> Presets.find(name, Path::of))
                .flatMap(
                        preset -> preset.tables().keySet().stream().flatMap(table -> preset.usualNames(table).stream()))
                .map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 3 && !name.equals(ALL_FILES))
                .collect(Collectors.toSet());
    }

    private static boolean isLike(String table, Set<String> usual) {
        String name = table.toLowerCase(Locale.ROOT);
        return usual.stream().anyMatch(name::endsWith);
    }

    /**
     * Opens a source.
     *
     * @throws TributaryException as {@link Stores#rows}; SOURCE_DATA when there is no table
     */
    static SourceView open(GuessAddress address) {
        RowSource source = Stores.rows(address.looked());
        try {
            SourceView view = new SourceView(address, source);
            if (view.tables.isEmpty()) {
                // Of a folder without a file the connector says more.
                source.columns(new Relation.Named(ReferenceNames.table(SourceTable.SESSIONS)));
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        source.name() + " has no tables.",
                        "Check that it is the right database or folder, and that its user may read the tables.");
            }
            return view;
        } catch (RuntimeException | Error failure) {
            source.close();
            throw failure;
        }
    }

    private TableSeen seen(String name) {
        try {
            return new TableSeen(name, source.columns(new Relation.Named(name)), Optional.empty());
        } catch (TributaryException failure) {
            if (failure.kind() == ProblemKind.TEMPORARY || failure.kind() == ProblemKind.INTERNAL) {
                throw failure;
            }
            return new TableSeen(name, List.of(), Optional.of(failure.what()));
        }
    }

    GuessAddress address() {
        return address;
    }

    /** Returns the tables, without what is all files at once where these are tables, too. */
    List<TableSeen> tables() {
        return tables.size() > 1 && address.isFiles()
                ? tables.stream()
                        .filter(table -> !table.name().equals(ALL_FILES))
                        .toList()
                : List.copyOf(tables);
    }

    /** Returns all files as one table, if several are. */
    Optional<TableSeen> all() {
        return tables().size() < 2 || !address.isFiles()
                ? Optional.empty()
                : Optional.of(new TableSeen(ALL_FILES, tables().get(0).columns(), Optional.empty()));
    }

    /** Returns how many tables were not looked at, because there are too many. */
    int passedBy() {
        return named - tables.size();
    }

    /** Returns the dialect in which presets ask it. */
    Optional<String> dialect() {
        return source.dialect().or(() -> address.isCsv() ? Optional.of("duckdb") : Optional.empty());
    }

    /** Returns about how many rows a table has. */
    long rows(String table) {
        if (table.equals(ALL_FILES) && address.isFiles()) {
            return tables().stream()
                                    .filter(each -> !each.name().equals(ALL_FILES))
                                    .count()
                            == 0
                    ? source.rows(new Relation.Named(table))
                    : tables().stream()
                            .mapToLong(each -> source.rows(new Relation.Named(each.name())))
                            .sum();
        }
        return source.rows(new Relation.Named(table));
    }

    /** Returns the values of some columns in the first rows of a table; none if it cannot be read. */
    Map<String, ColumnValues> sample(String table, Set<String> columns, int most) {
        Map<String, ColumnValues> sampled = new LinkedHashMap<>();
        List<String> names = List.copyOf(columns);
        for (int from = 0; from < names.size(); from += KEYS.size()) {
            sample(table, names.subList(from, Math.min(names.size(), from + KEYS.size())), most, sampled);
        }
        return sampled;
    }

    private void sample(String table, List<String> columns, int most, Map<String, ColumnValues> sampled) {
        Map<Field, String> read = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            read.put(KEYS.get(column), columns.get(column));
            sampled.put(columns.get(column), new ColumnValues());
        }
        int[] rows = {0};
        try {
            source.readUntil(new Relation.Named(table), read, row -> {
                read.forEach((field, column) -> {
                    ColumnValues values = sampled.get(column);
                    if (values != null) {
                        values.add(row, field);
                    }
                });
                rows[0]++;
                return rows[0] >= most;
            });
        } catch (TributaryException failure) {
            if (failure.kind() != ProblemKind.SOURCE_DATA && failure.kind() != ProblemKind.USAGE) {
                throw failure;
            }
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
