package dev.tributary.spark.job;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.PresetCounts;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.spark.cell.RowPlaces;
import dev.tributary.spark.cell.SparkCells;
import dev.tributary.spark.ship.Shipped;
import dev.tributary.spark.source.SparkCatalog;
import dev.tributary.spark.step.TableTask;
import dev.tributary.store.rows.ReadCounts;
import dev.tributary.store.rows.ReadPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A source of which it is known how its tables are read. Who the users are is read by the driver, as those tables are small
 * beside the others.
 */
final class JobSource implements AutoCloseable {
    private final JavaSparkContext spark;
    private final SparkCatalog catalog;
    private final ReadScope scope;
    private final SourceLayout layout;
    private final People people;
    private final List<Shipped<?>> shipped = new ArrayList<>();

    /**
     * Looks at the tables, and reads the identities.
     *
     * @param setAside receives the rows that are not used as they are
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when tables or columns are missing or unusable
     */
    JobSource(SparkSession session, SparkCatalog catalog, ReadScope scope, List<SetAside> setAside) {
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.catalog = catalog;
        this.scope = scope;
        this.layout = SourceLayout.of(catalog, scope.rules().mapping(), scope.named());
        this.people = new ReadPeople(layout, scope.rules().unknown(), this::readHere).read(setAside);
    }

    SourceLayout layout() {
        return layout;
    }

    People people() {
        return people;
    }

    ReadScope scope() {
        return scope;
    }

    /** Returns where rows are that are set aside. */
    RowPlaces rowPlaces() {
        return catalog.rowPlaces();
    }

    /**
     * Returns what presets left out.
     *
     * @param conversions how many rows of conversions there were
     */
    List<PresetCounts> leftOutByPresets(long conversions) {
        return new ReadCounts(catalog, conversions).read(layout.counts());
    }

    /**
     * Checks that the source is as it was.
     *
     * @throws dev.tributary.core.TributaryException TEMPORARY when its files are not
     */
    void requireUnchanged() {
        catalog.requireUnchanged();
    }

    /**
     * Returns into how many parts the rows of a table are divided.
     *
     * @param asked what somebody wants
     */
    int parts(SourceTable table, OptionalInt asked) {
        return asked.orElseGet(() -> Parts.of(spark.sc(), tasks(table).rows()));
    }

    /** Returns whether a table is there and needed; for what is no report, costs are not. */
    boolean has(SourceTable table) {
        boolean needed = scope.forReport() || (table != SourceTable.COSTS && table != SourceTable.SPEND);
        return needed && layout.find(table).isPresent();
    }

    /** Returns the source's names of a table that it has. */
    TableNames names(SourceTable table) {
        return layout.required(table).reading().names();
    }

    /** Reads a small table on the driver. */
    void readHere(SourceTable table, RowIntake intake) {
        MappedTable found = layout.required(table);
        catalog.read(found.relation(), found.reading().names().columns(), intake::take);
    }

    /** A table for tasks: its rows, and what a task has to know. */
    record Tasks(Dataset<Row> rows, Shipped<TableTask> task) {}

    /** Returns a table for tasks. */
    Tasks tasks(SourceTable table) {
        MappedTable found = layout.required(table);
        SparkCells cells =
                catalog.cells(found.relation(), found.reading().names().columns());
        TableTask task = new TableTask(found.reading(), cells.shape(), scope.rules(), people);
        return new Tasks(cells.rows(), ship(task, TableTask.class));
    }

    /** Sends a value to the tasks, until this is closed. */
    <T> Shipped<T> ship(T value, Class<T> type) {
        Shipped<T> sent = Shipped.of(spark, value, type);
        shipped.add(sent);
        return sent;
    }

    /** Removes what was sent; no task may run any more. */
    @Override
    public void close() {
        shipped.forEach(Shipped::end);
    }
}
