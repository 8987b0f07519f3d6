package dev.tributary.spark.users;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.step.RowNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The users of a partition, whose rows come user by user, in groups of many: a table for each user would take as long to
 * make as to use. A group has at least one user, and is in memory; so a user has to fit into it. What passes by with the
 * rows of users is left out. Not thread-safe.
 */
final class UserGroups implements Iterator<UserGroup> {
    private final Iterator<Row> rows;
    private final int size;
    private final ChannelDays channelDays;
    private final RowNames names = new RowNames();

    /** The row that begins the next group. */
    private @Nullable Row next;

    /**
     * @param size from how many rows on a group ends with its user
     * @param zone where days begin and end
     */
    UserGroups(Iterator<Row> rows, int size, DayZone zone) {
        this.rows = rows;
        this.size = size;
        this.channelDays = new ChannelDays(zone);
        this.next = nextOfUsers();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public UserGroup next() {
        Row row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        Gathering gathering = new Gathering();
        while (row != null && (gathering.rows < size || gathering.isOfLast(row))) {
            gathering.add(row);
            row = nextOfUsers();
        }
        next = row;
        return gathering.group();
    }

    private @Nullable Row nextOfUsers() {
        while (rows.hasNext()) {
            Row row = rows.next();
            if (isOfUsers(RiverRows.kind(row))) {
                return row;
            }
        }
        return null;
    }

    private static boolean isOfUsers(RowKind kind) {
        return switch (kind) {
            case SESSION, CONVERSION, CONVERSION_WITHOUT_USER, CONVERSION_OF_UNKNOWN -> true;
            case COST, SET_ASIDE, COUNTED, STORED_CREDIT -> false;
        };
    }

    /** The rows of one group. */
    private final class Gathering {
        private final IdColumn ids = new IdColumn();
        private final SessionTableBuilder sessions = new SessionTableBuilder(ids, channelDays, 0);
        private final List<Conversion> conversions = new ArrayList<>();
        private final BitSet ofUnknown = new BitSet();
        private byte @Nullable [] user;
        private int users;
        private int rows;

        /** Conversions without a user have their own id instead, and so each begins a user that none belongs to. */
        boolean isOfLast(Row row) {
            return Arrays.equals(user, RiverRows.user(row));
        }

        void add(Row row) {
            rows++;
            switch (RiverRows.kind(row)) {
                case SESSION -> {
                    int number = user(row);
                    ids.append(RiverRows.id(row));
                    sessions.add(
                            number, RiverRows.at(row), names.channelDay(row, channelDays), (byte) RiverRows.bits(row));
                }
                case CONVERSION -> add(row, user(row));
                case CONVERSION_WITHOUT_USER -> add(row, SessionTable.NO_USER);
                case CONVERSION_OF_UNKNOWN -> {
                    ofUnknown.set(conversions.size());
                    add(row, SessionTable.NO_USER);
                }
                case COST, SET_ASIDE, COUNTED, STORED_CREDIT ->
                    throw new IllegalStateException("it is no row of a user");
            }
        }

        private int user(Row row) {
            if (!isOfLast(row)) {
                user = RiverRows.user(row);
                users++;
            }
            return users - 1;
        }

        private void add(Row row, int number) {
            conversions.add(RiverRows.conversion(row, conversions.size(), number));
        }

        UserGroup group() {
            return new UserGroup(sessions.build(users), conversions, ofUnknown);
        }
    }
}
