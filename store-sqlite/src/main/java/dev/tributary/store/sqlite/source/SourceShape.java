package dev.tributary.store.sqlite.source;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.TableNames;
import dev.tributary.store.rows.ReferenceNames;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.file.SourceTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The shapes of the three tables of a source.
 *
 * @param usersIndexed whether the sessions of a user can be looked up
 */
record SourceShape(RowShape conversions, RowShape sessions, RowShape costs, boolean usersIndexed) {
    /** Looks up all three before a row is read. */
    static SourceShape of(Connection connection, Path file, ReadScope scope) throws SQLException {
        SourceTables tables = new SourceTables(connection, file);
        RowShape conversions = tables.require(ReferenceNames.of(SourceTable.CONVERSIONS, Map.of()));
        RowShape sessions = tables.require(ReferenceNames.of(SourceTable.SESSIONS, Map.of()));
        RowShape costs = tables.require(ReferenceNames.of(SourceTable.COSTS, Map.of()));
        return new SourceShape(
                with(conversions, tables, scope, Field.TYPE, "--conversion-type-column"),
                with(sessions, tables, scope, Field.CAMPAIGN, "--campaign-column"),
                costs,
                tables.isIndexedText(sessions.table(), sessions.names().column(Field.SESSION_USER)));
    }

    /** Adds an optional field, if it is needed, under the name by which the table spells it. */
    private static RowShape with(RowShape shape, SourceTables tables, ReadScope scope, Field field, String option)
            throws SQLException {
        if (!scope.named().containsKey(field)) {
            return shape;
        }
        Map<Field, String> columns = new EnumMap<>(shape.names().columns());
        columns.put(field, tables.column(shape.table(), scope.named().getOrDefault(field, ""), option));
        return new RowShape(
                new TableNames(shape.table(), columns),
                shape.hasRowid(),
                shape.packable(),
                shape.distinct(),
                shape.texts());
    }

    RowShape of(SourceTable table) {
        return switch (table) {
            case SESSIONS -> sessions;
            case CONVERSIONS -> conversions;
            case COSTS -> costs;
        };
    }
}
