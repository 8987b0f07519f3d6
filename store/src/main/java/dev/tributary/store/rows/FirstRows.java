package dev.tributary.store.rows;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.HeldConversions;
import dev.tributary.core.intake.row.HeldSessionSink;
import dev.tributary.core.intake.row.Row;
import dev.tributary.core.intake.row.RowIds;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.core.intake.row.RowPlace;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.SessionRow;
import dev.tributary.core.intake.row.SessionSink;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.store.SourceSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        // Read again, as the sessions are: who the users are is not kept.
        People people = new ReadPeople(source.layout(), scope.rules().unknown(), source::read).read(new ArrayList<>());
        Seen seen = Seen.under(scope.rules(), people);
        MappedTable orders = source.layout().required(SourceTable.CONVERSIONS);
        HeldConversions conversions = new HeldConversions();
        ConversionIntake intake = new ConversionIntake(orders.reading(), conversions, seen, new ArrayList<>());
        RowIds orderIds = new RowIds(orders.reading().names());
        boolean ownUsers = orders.reading().has(Field.CONVERSION_USER);
        List<Optional<String>> conversionUsers = read(
                orders,
                intake,
                row -> people.ofConversion(
                        orderIds.of(row, Field.CONVERSION),
                        ownUsers ? orderIds.of(row, Field.CONVERSION_USER) : Optional.empty()),
                () -> conversions.conversions().size());
        MappedTable visits = source.layout().required(SourceTable.SESSIONS);
        Counting kept = new Counting(
                new HeldSessionSink(false, true, most, scope.window().zone()));
        WantedUsers users = WantedUsers.of(conversions.users(), conversions.conversions(), scope, people.identities());
        SessionIntake sessions = new SessionIntake(visits.reading(), users, kept, seen, new ArrayList<>());
        RowIds visitIds = new RowIds(visits.reading().names());
        List<Optional<String>> sessionUsers = read(
                visits, sessions, row -> visitIds.of(row, Field.SESSION_USER).map(people::ofSession), () -> kept.count);
        return new SourceSample(kept.table(users.count()), sessionUsers, conversions.conversions(), conversionUsers);
    }

    /** Returns the user of each row that was kept. */
    private List<Optional<String>> read(
            MappedTable table, RowIntake intake, Function<Row, Optional<String>> user, IntSupplier kept) {
        List<Optional<String>> users = new ArrayList<>();
        source.catalog().readUntil(table.relation(), intake.names().columns(), row -> {
            intake.take(row);
            if (kept.getAsInt() > users.size()) {
                users.add(user.apply(row));
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
        public RowPlace add(SessionRow session) {
            RowPlace standing = held.add(session);
            count += standing == RowPlace.NEW ? 1 : 0;
            return standing;
        }

        @Override
        public boolean addNew(SessionRow session) {
            boolean added = held.addNew(session);
            count += added ? 1 : 0;
            return added;
        }

        SessionTable table(int users) {
            return held.sessions(users).whole();
        }
    }
}
