package dev.tributary.store.rows;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.store.Belongings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.Source;
import dev.tributary.store.spill.Spilling;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A source that is read through a {@link RowSource}.
 *
 * @param name the name for messages; never with a password
 * @param opening opens a snapshot
 * @param spilling what to do if sessions do not fit into memory; empty if all of them are needed at once
 */
public record RowsSource(String name, Supplier<RowSource> opening, Optional<Spilling> spilling) implements Source {
    @Override
    public Snapshot open(ReadScope scope) {
        RowSource rows = opening.get();
        try {
            return new ReadSnapshot(new RowsReader(rows, scope), scope, spilling);
        } catch (RuntimeException | Error failure) {
            rows.close();
            throw failure;
        }
    }

    @Override
    public Belongings belongings(String user) {
        try (RowSource rows = opening.get()) {
            return new Belongings(
                    Set.of(user),
                    ids(rows, SourceTable.CONVERSIONS, Field.CONVERSION, Field.CONVERSION_USER, user),
                    ids(rows, SourceTable.SESSIONS, Field.SESSION, Field.SESSION_USER, user));
        }
    }

    private static Set<String> ids(RowSource rows, SourceTable table, Field id, Field owner, String user) {
        Set<String> ids = new HashSet<>();
        rows.read(table, rows.names(table, Map.of()), row -> {
            if (row.shown(owner).equals(user) && !row.shown(id).isEmpty()) {
                ids.add(row.shown(id));
            }
        });
        return ids;
    }
}
