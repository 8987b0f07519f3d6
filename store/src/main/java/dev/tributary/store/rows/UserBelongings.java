package dev.tributary.store.rows;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.row.RowIds;
import dev.tributary.store.Belongings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the ids of a user's data in a source, as the rest of the program reads them. */
public final class UserBelongings {
    private UserBelongings() {}

    /** Returns the user's conversions and sessions. */
    public static Belongings of(String user, Catalog catalog, SourceMapping mapping) {
        SourceLayout layout = SourceLayout.ofNames(catalog, mapping);
        return new Belongings(
                Set.of(user),
                ids(user, catalog, layout.required(SourceTable.CONVERSIONS), Field.CONVERSION, Field.CONVERSION_USER),
                ids(user, catalog, layout.required(SourceTable.SESSIONS), Field.SESSION, Field.SESSION_USER));
    }

    private static Set<String> ids(String user, Catalog catalog, MappedTable table, Field id, Field owner) {
        RowIds rows = new RowIds(table.reading().names());
        Set<String> ids = new HashSet<>();
        catalog.read(table.relation(), table.reading().names().columns(), row -> {
            if (rows.of(row, owner).equals(Optional.of(user))) {
                rows.of(row, id).ifPresent(ids::add);
            }
        });
        return ids;
    }
}
