package dev.tributary.store.sqlite.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.rows.RowSource;
import dev.tributary.store.sqlite.file.SourceTables;
import dev.tributary.store.sqlite.file.SqliteFailures;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A SQLite file read row by row, in one snapshot: as a part of a source whose tables are in several places. */
public final class SqliteRows implements RowSource {
    private final Path file;
    private final SourceConnections source;
    private final Catalog catalog;

    private SqliteRows(Path file, SourceConnections source) {
        this.file = file;
        this.source = source;
        this.catalog = new SqliteCatalog(file, source.main());
    }

    /** Opens a file. */
    public static SqliteRows open(Path file) {
        try {
            return new SqliteRows(file, SqliteSource.begun(file, ReadPlan.PLAIN));
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading", ProblemKind.SOURCE_DATA);
        }
    }

    @Override
    public String name() {
        return catalog.name();
    }

    @Override
    public List<String> tables() {
        return catalog.tables();
    }

    @Override
    public List<String> columns(Relation relation) {
        return catalog.columns(relation);
    }

    @Override
    public RelationKind kind(Relation relation) {
        return catalog.kind(relation);
    }

    @Override
    public boolean hasViews() {
        return catalog.hasViews();
    }

    @Override
    public boolean isOfResults(String table) {
        return catalog.isOfResults(table);
    }

    @Override
    public Optional<String> dialect() {
        return catalog.dialect();
    }

    @Override
    public long rows(Relation relation) {
        try (Statement statement = source.main().createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + SourceTables.from(relation))) {
            return count.next() ? count.getLong(1) : 0;
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading", ProblemKind.SOURCE_DATA);
        }
    }

    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        catalog.read(relation, columns, taker);
    }

    @Override
    public void requireUnchanged() {
        source.requireUntouched();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "closing", ProblemKind.SOURCE_DATA);
        }
    }
}
