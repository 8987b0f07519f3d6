package dev.tributary.store.rows;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.HeldSessionSink;
import dev.tributary.core.intake.row.RowIds;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.core.intake.row.Seen;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.SessionRow;
import dev.tributary.core.intake.row.SessionSink;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.store.SourceSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Reads the first usable rows of a source through the same intake as all others. It is separate from the reading of the
 * whole, which does not keep the ids of users.
 */
final class FirstRows {
    private final SourceReader source;
    private final int most;

    FirstRows(SourceReader source, int most) {
        this.source = source;
        this.most = most;
    }

    SourceSample read(ReadScope scope) {
        Seen seen = Seen.under(scope.rules());
        MappedTable orders = source.layout().required(SourceTable.CONVERSIONS);
        ConversionIntake conversions = new ConversionIntake(orders.reading(), seen, new ArrayList<>());
        List<Optional<String>> conversionUsers = read(
                orders,
                conversions,
                Field.CONVERSION_USER,
                () -> conversions.conversions().size());
        MappedTable visits = source.layout().required(SourceTable.SESSIONS);
        Counting kept = new Counting(
                new HeldSessionSink(false, true, most, scope.window().zone()));
        WantedUsers users = WantedUsers.of(conversions.users(), conversions.conversions(), scope);
        SessionIntake sessions = new SessionIntake(visits.reading(), users, kept, seen, new ArrayList<>());
        List<Optional<String>> sessionUsers = read(visits, sessions, Field.SESSION_USER, () -> kept.count);
        return new SourceSample(kept.table(users.count()), sessionUsers, conversions.conversions(), conversionUsers);
    }

    /** Returns the user of each row that was kept. */
    private List<Optional<String>> read(MappedTable table, RowIntake intake, Field user, IntSupplier kept) {
        RowIds ids = new RowIds(intake.names());
        List<Optional<String>> users = new ArrayList<>();
        source.catalog().readUntil(table.relation(), intake.names().columns(), row -> {
            intake.take(row);
            if (kept.getAsInt() > users.size()) {
                users.add(ids.of(row, user));
            }
            return users.size() == most;
        });
        return users;
    }

    /** Counts the sessions that are kept. */
    private static final class Counting implements SessionSink {
        private final HeldSessionSink held;
        private int count;

        Counting(HeldSessionSink held) {
            this.held = held;
        }

        @Override
        public boolean keepsRows() {
            return held.keepsRows();
        }

        @Override
        public boolean add(SessionRow session) {
            boolean added = held.add(session);
            count += added ? 1 : 0;
            return added;
        }

        SessionTable table(int users) {
            return held.sessions(users).whole();
        }
    }
}
