package dev.tributary.spark.step;

import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.RowPrecedence;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.spark.river.RiverRows;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The session that comes of the rows with one id: which of them counts does not depend on their order. Not thread-safe. */
final class MergedSession {
    private static final int ONE = 1;
    private static final int OTHER = 2;

    private Row counts;
    private int channelDay;
    private byte @Nullable [] user;

    MergedSession(Row first, int itsChannelDay) {
        this.counts = first;
        this.channelDay = itsChannelDay;
        this.user = RiverRows.user(first);
    }

    /** Adds a further row. */
    void add(Row further, int itsChannelDay, ChannelDays channelDays) {
        long millis = RiverRows.at(further);
        boolean ahead = RowPrecedence.ofSessions(
                millis,
                channelDays.of(itsChannelDay),
                (byte) RiverRows.bits(further),
                RiverRows.at(counts),
                channelDays.of(channelDay),
                (byte) RiverRows.bits(counts));
        byte[] other = RiverRows.user(further);
        int which = RowPrecedence.user(millis, Arrays.equals(other, user) ? ONE : OTHER, RiverRows.at(counts), ONE);
        user = which == SessionTable.NO_USER ? null : which == OTHER ? other : user;
        if (ahead) {
            counts = further;
            channelDay = itsChannelDay;
        }
    }

    /** Returns the number of its channel and day. */
    int channelDay() {
        return channelDay;
    }

    /** Returns what it has to be used without. */
    byte @Nullable [] usedWithout() {
        return RiverRows.more(counts);
    }

    boolean hasUser() {
        return user != null;
    }

    /** Returns it as a row, of the user that all rows of its moment agree about. */
    Row row() {
        return RowFactory.create(
                counts.get(0),
                counts.get(1),
                user,
                counts.get(3),
                counts.get(4),
                counts.get(5),
                counts.get(6),
                counts.get(7),
                null);
    }
}
