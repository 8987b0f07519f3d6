package dev.tributary.spark.step;

import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.river.RiverRows;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The users of a partition, whose rows come user by user and in the order of time. What was set aside and counted comes with
 * them and passes by, and what was found out about the users is counted at the end. Not thread-safe.
 */
abstract class UserFlow extends RowFlow {
    private final SeenCounts seen = new SeenCounts();
    private byte @Nullable [] user;
    private int conversions;

    UserFlow(Iterator<Row> rows) {
        super(rows);
    }

    /** Takes a session of the user. */
    abstract void session(Row row);

    /**
     * Takes a conversion of the user.
     *
     * @param index how many the user had before
     */
    abstract void conversion(Row row, int index);

    /** Takes a conversion without a user. */
    abstract void conversionWithoutUser(Row row);

    /** Takes a conversion whose user is a placeholder. */
    abstract void conversionOfUnknown(Row row);

    /** Takes the end of a user's rows. */
    abstract void endUser();

    /** Returns what all users came to. */
    abstract JobCounts counts(SeenCounts withoutConversion);

    @Override
    final void take(Row row) {
        switch (RiverRows.kind(row)) {
            case SESSION -> {
                belongsTo(RiverRows.user(row));
                session(row);
            }
            case CONVERSION -> {
                belongsTo(RiverRows.user(row));
                conversion(row, conversions++);
            }
            case CONVERSION_WITHOUT_USER -> conversionWithoutUser(row);
            case CONVERSION_OF_UNKNOWN -> conversionOfUnknown(row);
            case SET_ASIDE -> give(OutcomeRows.bytes(OutcomeKind.SET_ASIDE, RiverRows.more(row)));
            case COUNTED -> give(OutcomeRows.bytes(OutcomeKind.COUNTED, RiverRows.more(row)));
            case COST, STORED_CREDIT -> throw new IllegalStateException(RiverRows.kind(row) + " has come to the users");
        }
    }

    private void belongsTo(byte @Nullable [] next) {
        if (!Arrays.equals(user, next)) {
            endOfUser();
            user = next;
            conversions = 0;
        }
    }

    /** Some users without a conversion pass the filter; they are among those who are counted by it. */
    private void endOfUser() {
        endUser();
        if (user != null && conversions == 0) {
            seen.others().offer(user, 0, user.length);
        }
    }

    @Override
    final void end() {
        endOfUser();
        give(OutcomeRows.bytes(OutcomeKind.COUNTED, counts(seen).toBytes()));
    }
}
