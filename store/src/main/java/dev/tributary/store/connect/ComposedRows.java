package dev.tributary.store.connect;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.rows.RowSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A source whose tables are in several places: a database, and files beside it. Each place is a snapshot of its own. */
final class ComposedRows implements RowSource {
    private final RowSource main;
    private final Map<Relation.Place, RowSource> others;

    private ComposedRows(RowSource main, Map<Relation.Place, RowSource> others) {
        this.main = main;
        this.others = others;
    }

    /**
     * Opens all places.
     *
     * @param others the addresses of the places beside the main one
     * @param opening opens one
     */
    static ComposedRows open(Address main, Map<Relation.Place, Address> others, Function<Address, RowSource> opening) {
        ComposedRows rows = new ComposedRows(opening.apply(main), new HashMap<>());
        try {
            others.forEach((place, address) -> rows.others.put(place, opening.apply(address)));
        } catch (RuntimeException | Error failure) {
            rows.close();
            throw failure;
        }
        return rows;
    }

    private RowSource of(Relation relation) {
        return relation instanceof Relation.At elsewhere ? at(elsewhere.place()) : main;
    }

    @Override
    public RowSource at(Relation.Place place) {
        return Objects.requireNonNull(others.get(place), "a place of the mapping");
    }

    @Override
    public String name() {
        return main.name();
    }

    @Override
    public List<String> tables() {
        return main.tables();
    }

    @Override
    public List<String> columns(Relation relation) {
        return of(relation).columns(relation.there());
    }

    @Override
    public RelationKind kind(Relation relation) {
        return of(relation).kind(relation.there());
    }

    @Override
    public boolean isOfResults(String table) {
        return main.isOfResults(table);
    }

    @Override
    public boolean hasViews() {
        return main.hasViews();
    }

    @Override
    public Optional<String> dialect() {
        return main.dialect();
    }

    @Override
    public String quoted(String name) {
        return main.quoted(name);
    }

    @Override
    public String tableInQuery(String table) {
        return main.tableInQuery(table);
    }

    @Override
    public Map<String, String> types(Relation relation) {
        return of(relation).types(relation.there());
    }

    @Override
    public long rows(Relation relation) {
        return of(relation).rows(relation.there());
    }

    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        of(relation).read(relation.there(), columns, taker);
    }

    @Override
    public List<FilesRead> filesRead(Relation relation, Map<Field, String> columns) {
        return of(relation).filesRead(relation.there(), columns);
    }

    @Override
    public SetAside placed(SetAside row) {
        SetAside placed = main.placed(row);
        for (RowSource other : others.values()) {
            placed = placed.equals(row) ? other.placed(row) : placed;
        }
        return placed;
    }

    @Override
    public void requireUnchanged() {
        main.requireUnchanged();
        others.values().forEach(RowSource::requireUnchanged);
    }

    @Override
    public void close() {
        others.values().forEach(RowSource::close);
        main.close();
    }
}
