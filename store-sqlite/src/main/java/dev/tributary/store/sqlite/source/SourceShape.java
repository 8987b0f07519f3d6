package dev.tributary.store.sqlite.source;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.file.SourceTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shapes of the tables of a source.
 *
 * @param costs empty if there are none
 * @param links identities and the users of conversions, as far as there are any
 * @param usersIndexed whether the sessions of a user can be looked up
 */
record SourceShape(
        RowShape conversions,
        RowShape sessions,
        Optional<RowShape> costs,
        Map<SourceTable, RowShape> links,
        boolean usersIndexed) {
    static SourceShape of(Connection connection, SourceLayout layout) throws SQLException {
        SourceTables tables = new SourceTables(connection);
        MappedTable sessions = layout.required(SourceTable.SESSIONS);
        Optional<MappedTable> costs = layout.find(SourceTable.COSTS);
        Map<SourceTable, RowShape> links = new EnumMap<>(SourceTable.class);
        for (SourceTable table : List.of(SourceTable.IDENTITIES, SourceTable.USER_FROM)) {
            Optional<MappedTable> found = layout.find(table);
            if (found.isPresent()) {
                links.put(table, tables.shape(found.get()));
            }
        }
        return new SourceShape(
                tables.shape(layout.required(SourceTable.CONVERSIONS)),
                tables.shape(sessions),
                costs.isPresent() ? Optional.of(tables.shape(costs.get())) : Optional.empty(),
                links,
                sessions.relation() instanceof Relation.Named table
                        && tables.isIndexedText(
                                table.name(), sessions.reading().names().column(Field.SESSION_USER)));
    }
}
