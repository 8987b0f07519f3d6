package dev.tributary.spark.step;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.Spellings;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.core.intake.row.RowPlace;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.SessionRow;
import dev.tributary.core.intake.row.SessionSink;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.report.SourceSums;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.filter.UserFilter;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.SetAsideBytes;
import dev.tributary.spark.ship.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;
import org.jspecify.annotations.Nullable;

/** Reads sessions by core's rules. Those of users who never convert come without their user, which nobody needs. */
public final class SessionReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Shipped<TableTask> task;
    private final Shipped<UserFilter> converting;

    /** @param converting the users who may have a conversion that is wanted */
    public SessionReading(Shipped<TableTask> task, Shipped<UserFilter> converting) {
        this.task = task;
        this.converting = converting;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Read(rows, task.value(), converting.value());
    }

    private static final class Read extends IntakeFlow implements SessionSink {
        private final BloomFilter converting;
        private final Seen seen;
        private final SessionIntake intake;

        Read(Iterator<Row> rows, TableTask task, UserFilter converting) {
            super(rows, task);
            this.converting = converting.filter();
            this.seen = Seen.under(task.rules(), task.people());
            this.intake = new SessionIntake(
                    task.reading(), WantedUsers.everybody(task.people().identities()), this, seen, setAside());
        }

        @Override
        RowIntake intake() {
            return intake;
        }

        @Override
        JobCounts counts() {
            return JobCounts.of(SourceTable.SESSIONS, intake, seen.counts(), SourceSums.none());
        }

        @Override
        public boolean keepsRows() {
            return true;
        }

        @Override
        public RowPlace add(SessionRow session) {
            give(RiverRows.session(
                    TextCopy.of(session.id()),
                    session.user() == SessionTable.NO_USER ? null : converting(session),
                    session.millis(),
                    session.channel().getBytes(StandardCharsets.UTF_8),
                    session.campaign().isEmpty() ? null : session.campaign().getBytes(StandardCharsets.UTF_8),
                    session.flags(),
                    session.without().isEmpty() ? null : SetAsideBytes.of(session.without())));
            return RowPlace.OPEN;
        }

        private byte @Nullable [] converting(SessionRow session) {
            byte[] user = TextCopy.of(session.userId());
            if (converting.mightContainBinary(user)) {
                return user;
            }
            if (!session.byAlias()) {
                Spellings.offer(seen.others(), session.userId());
            }
            return null;
        }

        @Override
        public boolean addNew(SessionRow session) {
            return false;
        }
    }
}
