package dev.tributary.core.intake.row;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.RowPrecedence;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import java.util.List;

/** Sinks that store each row and compare ids later, as a cluster does. */
final class OpenRows {
    private OpenRows() {}

    /** A conversion as a sink stores it that compares ids later. */
    record Order(Conversion row, String user, boolean hasUser, List<SetAside> without) {
        static Order of(ConversionRow row) {
            return new Order(
                    new Conversion(0, row.id().toString(), 0, row.millis(), row.revenue(), row.label()),
                    row.user().toString(),
                    row.hasUser(),
                    row.without());
        }

        boolean precedes(Order other) {
            return RowPrecedence.ofConversions(row, user, other.row, other.user);
        }

        @Override
        public String toString() {
            return row + user + hasUser;
        }
    }

    record Orders(List<Order> orders) implements ConversionSink {
        @Override
        public Placed add(ConversionRow conversion) {
            orders.add(Order.of(conversion));
            return Placed.OPEN;
        }

        @Override
        public boolean addNew(ConversionRow conversion) {
            orders.add(Order.of(conversion));
            return true;
        }
    }

    /** A session as a sink stores it that compares ids later. */
    record Visit(String id, String user, long millis, ChannelDay channelDay, byte flags, List<SetAside> without) {
        static Visit of(SessionRow row) {
            String user = row.user() == SessionTable.NO_USER ? "" : row.userId().toString();
            return new Visit(
                    row.id().toString(),
                    user,
                    row.millis(),
                    new ChannelDay(row.channel(), row.campaign(), DayZone.UTC.of(row.millis())),
                    row.flags(),
                    row.without());
        }

        boolean precedes(Visit other) {
            return RowPrecedence.ofSessions(millis, channelDay, flags, other.millis, other.channelDay, other.flags);
        }
    }

    record Visits(List<Visit> visits) implements SessionSink {
        @Override
        public boolean keepsRows() {
            return false;
        }

        @Override
        public RowPlace add(SessionRow session) {
            visits.add(Visit.of(session));
            return RowPlace.OPEN;
        }

        @Override
        public boolean addNew(SessionRow session) {
            visits.add(Visit.of(session));
            return true;
        }
    }
}
