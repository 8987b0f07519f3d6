package dev.tributary.store.rows;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.store.Belongings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.Source;
import dev.tributary.store.spill.Spilling;
import java.util.Optional;
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
    public Belongings belongings(String user, IntakeRules rules) {
        try (RowSource source = opening.get()) {
            return UserBelongings.of(user, source, rules);
        }
    }
}
