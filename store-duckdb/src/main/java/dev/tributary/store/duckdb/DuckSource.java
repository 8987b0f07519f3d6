package dev.tributary.store.duckdb;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.rows.RowSource;
import dev.tributary.store.rows.batch.BatchQueue;
import dev.tributary.store.rows.batch.FetchedRow;
import dev.tributary.store.rows.batch.ReadingAhead;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The tables of an address, read by DuckDB. Not thread-safe. */
final class DuckSource implements RowSource {
    private final DuckPlace place;
    private final DuckLimits limits;
    private final DuckSession session;
    private final DuckTables finder;
    private final Map<Relation, DuckTable> tables = new HashMap<>();

    /** The rows of each file, for tables of which rows were set aside. */
    private final Map<String, Map<Path, Long>> counts = new HashMap<>();

    private DuckSource(DuckPlace place, DuckLimits limits, DuckSession session) {
        this.place = place;
        this.limits = limits;
        this.session = session;
        this.finder = new DuckTables(place, session);
    }

    /**
     * Opens the files of an address.
     *
     * @param beside what temporary files are put beside
     */
    static DuckSource open(DuckPlace place, DuckLimits limits, Path beside) {
        return new DuckSource(place, limits, DuckSession.open(place, limits, beside));
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public List<String> tables() {
        return asked("tables", finder::names);
    }

    private DuckTable table(Relation relation) {
        DuckTable known = tables.get(relation);
        if (known == null) {
            known = asked(relation.name(), () -> finder.find(overKept(relation)));
            tables.put(relation, known);
        }
        return known;
    }

    /** A query that has a whole other one in it, in brackets, reads the rows of that one if they are kept. */
    private Relation overKept(Relation relation) {
        if (!(relation instanceof Relation.Query query)) {
            return relation;
        }
        String sql = query.sql();
        for (Map.Entry<Relation, DuckTable> table : tables.entrySet()) {
            if (table.getKey() instanceof Relation.Query other
                    && table.getValue().isKept()) {
                sql = sql.replace("(\n" + other.sql() + "\n)", table.getValue().from());
            }
        }
        return new Relation.Query(sql, query.name());
    }

    /** Returns a relation whose rows may be read several times: a query is run only once. */
    private DuckTable kept(Relation relation) {
        DuckTable table = table(relation);
        boolean costly = table.kind() == RelationKind.QUERY || table.kind() == RelationKind.VIEW;
        if (!costly || table.isKept()) {
            return table;
        }
        DuckTable kept = asked(relation.name(), () -> finder.keep(table));
        requireUnchanged(kept);
        tables.put(relation, kept);
        return kept;
    }

    @Override
    public List<String> columns(Relation relation) {
        return List.copyOf(table(relation).types().keySet());
    }

    @Override
    public Optional<String> dialect() {
        return Optional.of("duckdb");
    }

    @Override
    public String tableInQuery(String table) {
        return asked(table, () -> finder.inQuery(table));
    }

    @Override
    public Map<String, String> types(Relation relation) {
        return table(relation).types();
    }

    /** Files without types, whose types DuckDB would guess from what stands in them. */
    @Override
    public Optional<String> readAs(String name, Map<String, String> types) {
        DuckTable table = table(new Relation.Named(name));
        return table.function()
                .filter(any -> !table.typed())
                .map(function -> asked(name, () -> finder.view(name, function.as(types, table.types()), types)));
    }

    @Override
    public RelationKind kind(Relation relation) {
        return table(relation).kind();
    }

    @Override
    public boolean hasViews() {
        return place.kind() == DuckKind.DATABASE;
    }

    @Override
    public long rows(Relation relation) {
        DuckTable table = kept(relation);
        if (!table.typed()) {
            return table.function().map(DuckSize::rows).orElse(0L);
        }
        return asked(
                relation.name(),
                () -> Long.parseLong(session.rows("SELECT count(*) FROM " + table.from())
                        .get(0)
                        .get(0)));
    }

    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        DuckTable table = kept(relation);
        List<String> names = columns.values().stream().distinct().toList();
        Map<Field, Integer> columnOf = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> columnOf.put(field, names.indexOf(column)));
        DuckRows rows = table.rows(names);
        try {
            ReadingAhead.read(
                    names.size(),
                    queue -> fill(rows, queue),
                    batch -> FetchedRow.forEach(batch, columnOf, table.typed(), taker));
            requireUnchanged(table);
        } catch (RuntimeException | Error failure) {
            // A file that changes may well look damaged.
            requireUnchanged(table);
            throw failure;
        }
    }

    private void fill(DuckRows rows, BatchQueue queue) {
        try {
            rows.fill(session.connection(), queue);
        } catch (SQLException failure) {
            throw DuckJsonLine.explain(failure, session, place)
                    .orElseGet(() -> DuckFailures.explain(failure, place, limits));
        }
    }

    @Override
    public SetAside placed(SetAside row) {
        Optional<DuckFunction> function = tables.values().stream()
                .filter(table -> table.name().equals(row.table()))
                .findFirst()
                .flatMap(DuckTable::function);
        return function.isEmpty() ? row : placed(row, function.get());
    }

    private SetAside placed(SetAside row, DuckFunction function) {
        List<Path> files = function.files();
        Map<Path, Long> counted = files.size() == 1
                ? Map.of()
                : counts.computeIfAbsent(row.table(), table -> asked(table, () -> finder.counts(function)));
        long before = 0;
        for (Path file : files) {
            long rows = counted.getOrDefault(file, files.size() == 1 ? Long.MAX_VALUE : 0);
            if (row.row() - before <= rows) {
                return new SetAside(place.shown(file), row.row() - before, row.id(), row.finding(), row.detail());
            }
            before += rows;
        }
        return row;
    }

    private void requireUnchanged(DuckTable table) {
        table.files().forEach((file, state) -> state.require(file, place.shown(file)));
    }

    @Override
    public void requireUnchanged() {
        tables.values().forEach(this::requireUnchanged);
    }

    @Override
    public void close() {
        session.close();
    }

    /** Something that is asked of DuckDB. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private <T> T asked(String what, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException failure) {
            throw DuckJsonLine.explain(failure, session, place)
                    .orElseGet(() -> DuckFailures.ofQuery(failure, what, place, limits));
        }
    }
}
