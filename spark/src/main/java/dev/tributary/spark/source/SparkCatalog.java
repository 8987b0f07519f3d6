package dev.tributary.spark.source;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.spark.cell.CellRow;
import dev.tributary.spark.cell.RowPlaces;
import dev.tributary.spark.cell.SparkCells;
import dev.tributary.store.connect.Address;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of a source as Spark knows them, of which core finds the layout. A relation is looked up once, so that all of
 * a run read the same. On the driver only; not thread-safe.
 */
public final class SparkCatalog implements Catalog {
    /** So many rows are read first where a few are looked at. */
    private static final int FIRST_ROWS = 1_000;

    private final SparkSession session;
    private final SparkPlace place;
    private final Map<Relation.Place, SparkCatalog> others = new HashMap<>();
    private final Map<Relation, Optional<SparkTable>> tables = new HashMap<>();

    private SparkCatalog(SparkSession session, SparkPlace place) {
        this.session = session;
        this.place = place;
    }

    /**
     * Opens the tables of an address. Those of other places of a mapping are opened when they are asked for.
     *
     * @throws dev.tributary.core.TributaryException USAGE when Spark does not read such an address, or there is nothing
     */
    public static SparkCatalog of(SparkSession session, Address main) {
        return new SparkCatalog(session, SparkPlaces.open(session, main));
    }

    @Override
    public SparkCatalog at(Relation.Place other) {
        return others.computeIfAbsent(other, address -> of(session, (Address) address));
    }

    private SparkCatalog of(Relation relation) {
        return relation instanceof Relation.At elsewhere ? at(elsewhere.place()) : this;
    }

    private Optional<SparkTable> find(Relation relation) {
        SparkCatalog there = of(relation);
        Optional<SparkTable> known = there.tables.get(relation.there());
        if (known == null) {
            known = there.lookUp(relation.there());
            there.tables.put(relation.there(), known);
        }
        return known;
    }

    private Optional<SparkTable> lookUp(Relation relation) {
        if (relation instanceof Relation.Named named) {
            return place.find(named);
        }
        if (relation instanceof Relation.Query query) {
            return Optional.of(place.answer(query));
        }
        throw new IllegalStateException(relation.name() + " is not completed");
    }

    private SparkTable table(Relation relation) {
        return find(relation).orElseThrow(() -> new IllegalStateException("no table " + relation.name()));
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public List<String> tables() {
        return place.tables();
    }

    @Override
    public List<String> columns(Relation relation) {
        return find(relation).map(SparkTable::columns).orElse(List.of());
    }

    @Override
    public Map<String, String> types(Relation relation) {
        return find(relation).map(SparkTable::types).orElse(Map.of());
    }

    @Override
    public RelationKind kind(Relation relation) {
        return find(relation).map(SparkTable::kind).orElse(RelationKind.TABLE);
    }

    @Override
    public Optional<String> dialect() {
        return Optional.of(place.dialect());
    }

    @Override
    public String quoted(String column) {
        return place.quoted(column);
    }

    @Override
    public String tableInQuery(String table) {
        return place.tableInQuery(table);
    }

    /**
     * Returns the cells of some columns of a relation that was found.
     *
     * @param columns the columns that are read, as spelled there, by the field that a row has for each
     */
    public SparkCells cells(Relation relation, Map<Field, String> columns) {
        return SparkFailures.asked(named(relation), () -> table(relation).cells(columns));
    }

    private String named(Relation relation) {
        return "The table " + relation.name() + " in " + of(relation).name();
    }

    /** One partition after the other, on the driver: for tables that fit there, such as those of identities. */
    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        readUntil(relation, columns, row -> {
            taker.accept(row);
            return false;
        });
    }

    @Override
    public void readUntil(Relation relation, Map<Field, String> columns, Predicate<Row> enough) {
        SparkCells cells = cells(relation, columns);
        CellRow row = new CellRow(cells.shape());
        Dataset<org.apache.spark.sql.Row> rows = cells.rows();
        List<org.apache.spark.sql.Row> first = SparkFailures.asked(named(relation), () -> rows.takeAsList(FIRST_ROWS));
        for (org.apache.spark.sql.Row next : first) {
            if (enough.test(row.count(next))) {
                return;
            }
        }
        if (first.size() == FIRST_ROWS) {
            readBehind(relation, rows, row, enough);
        }
    }

    private void readBehind(
            Relation relation, Dataset<org.apache.spark.sql.Row> rows, CellRow row, Predicate<Row> enough) {
        Iterator<org.apache.spark.sql.Row> all = SparkFailures.asked(named(relation), rows::toLocalIterator);
        for (long number = 1; SparkFailures.asked(named(relation), all::hasNext); number++) {
            org.apache.spark.sql.Row next = all.next();
            if (number > FIRST_ROWS && enough.test(row.count(next))) {
                return;
            }
        }
    }

    /** Returns where the rows are that were found, once all tables have been looked up. */
    public RowPlaces rowPlaces() {
        Map<String, List<String>> files = new HashMap<>();
        addFiles(files);
        return new RowPlaces(files);
    }

    private void addFiles(Map<String, List<String>> files) {
        tables.forEach((relation, found) -> found.map(SparkTable::files)
                .filter(some -> !some.isEmpty())
                .ifPresent(some -> files.put(relation.name(), some)));
        others.values().forEach(other -> other.addFiles(files));
    }

    /**
     * Checks that the files that were found are as they were, which nobody can lock.
     *
     * @throws dev.tributary.core.TributaryException TEMPORARY when they are not
     */
    public void requireUnchanged() {
        place.requireUnchanged();
        others.values().forEach(SparkCatalog::requireUnchanged);
    }
}
