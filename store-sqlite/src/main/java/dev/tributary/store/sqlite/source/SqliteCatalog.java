package dev.tributary.store.sqlite.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.core.intake.row.TableReading;
import dev.tributary.core.text.Shown;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.file.SourceTables;
import dev.tributary.store.sqlite.file.SqliteFailures;
import dev.tributary.store.sqlite.table.ResultTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The tables, views and queries of a SQLite file.
 *
 * @param connection the connection through which all is read, row by row
 */
record SqliteCatalog(Path file, Connection connection) implements Catalog {
    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public RelationKind kind(Relation relation) {
        if (relation instanceof Relation.Query) {
            return RelationKind.QUERY;
        }
        try {
            return new SourceTables(connection).isView(relation.name()) ? RelationKind.VIEW : RelationKind.TABLE;
        } catch (SQLException failure) {
            throw explained(failure);
        }
    }

    @Override
    public Optional<String> dialect() {
        return Optional.of("sqlite");
    }

    @Override
    public boolean hasViews() {
        return true;
    }

    @Override
    public boolean isOfResults(String table) {
        return ResultTables.isOne(table);
    }

    @Override
    public List<String> tables() {
        try {
            return new SourceTables(connection).tables();
        } catch (SQLException failure) {
            throw explained(failure);
        }
    }

    @Override
    public List<String> columns(Relation relation) {
        if (relation instanceof Relation.Query query) {
            return columns(query);
        }
        try {
            return new SourceTables(connection).columnsOf(relation.name());
        } catch (SQLException failure) {
            throw explained(failure);
        }
    }

    private List<String> columns(Relation.Query query) {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + SourceTables.from(query) + " LIMIT 0")) {
            ResultSetMetaData labels = none.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= labels.getColumnCount(); column++) {
                columns.add(labels.getColumnLabel(column));
            }
            return columns;
        } catch (SQLException failure) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The " + query.name() + " cannot be run on " + file + ": "
                            + Shown.whole(String.valueOf(failure.getMessage())) + ".",
                    "Give one SELECT under query: in tributary.yml.",
                    failure);
        }
    }

    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        TableReading reading = new TableReading(new TableNames(relation.name(), columns), Optional.empty(), Map.of());
        try (Statement statement = connection.createStatement()) {
            RowShape shape = new SourceTables(connection).shape(new MappedTable(relation, kind(relation), reading));
            try (ResultSet result = statement.executeQuery(shape.select())) {
                SqliteRow row = new SqliteRow(result, shape);
                while (row.next()) {
                    taker.accept(row);
                }
            }
        } catch (SQLException failure) {
            throw explained(failure);
        } catch (UnreadableRow unreadable) {
            throw explained(unreadable.failure());
        }
    }

    private TributaryException explained(SQLException failure) {
        return SqliteFailures.explain(failure, file, "reading", ProblemKind.SOURCE_DATA);
    }
}
