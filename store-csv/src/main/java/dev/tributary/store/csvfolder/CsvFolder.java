package dev.tributary.store.csvfolder;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.rows.RowSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The tables of a folder. A file is looked at when its table is first asked for. Not thread-safe. */
final class CsvFolder implements RowSource {
    private final String name;
    private final FolderFiles files;
    private final Map<Relation.Named, CsvTable> tables = new HashMap<>();

    /** The rows of tables that were read to their end, by the name of the table. */
    private final Map<String, TableRows> read = new HashMap<>();

    private CsvFolder(String name, FolderFiles files) {
        this.name = name;
        this.files = files;
    }

    /**
     * Opens a folder.
     *
     * @param name its name for messages
     * @throws TributaryException USAGE when it is not a folder
     */
    static CsvFolder open(Path folder, String name) {
        return new CsvFolder(name, new FolderFiles(folder));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> tables() {
        return files.tables();
    }

    private CsvTable table(Relation relation) {
        if (relation instanceof Relation.Named table) {
            return tables.computeIfAbsent(
                    table,
                    wanted ->
                            CsvTable.of(wanted.name(), files.of(wanted.name()), CsvAsked.of(wanted.form(), "file: ")));
        }
        throw new TributaryException(
                ProblemKind.USAGE,
                "There is a query in tributary.yml, and a folder of CSV files answers none.",
                "Name the folder as csv+sql:, so that DuckDB answers it, or name the file with table:, or import the files"
                        + " into a database: sqlite3 shop.db '.import --csv visits.csv visits'.");
    }

    @Override
    public List<String> columns(Relation relation) {
        return table(relation).columns();
    }

    @Override
    public RelationKind kind(Relation relation) {
        return RelationKind.FILES;
    }

    @Override
    public long rows(Relation relation) {
        return table(relation).rows();
    }

    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        CsvTable table = table(relation);
        TableRows rows = new TableRows(table, columns);
        rows.read(taker);
        read.put(table.name(), rows);
    }

    @Override
    public List<FilesRead> filesRead(Relation relation, Map<Field, String> columns) {
        CsvTable table = table(relation);
        TableRows rows = read.get(table.name());
        return (rows == null ? new TableRows(table, columns) : rows).filesRead();
    }

    @Override
    public SetAside placed(SetAside row) {
        TableRows found = read.get(row.table());
        return found == null ? row : found.placed(row);
    }

    @Override
    public void requireUnchanged() {
        tables.values().forEach(CsvTable::requireUnchanged);
    }

    @Override
    public void close() {
        // Each file is closed when it has been read.
    }
}
