package dev.tributary.core.facts;

/**
 * Which of several rows with the same id counts. It does not depend on their order, so that two readings agree in
 * whatever order a source, or a cluster, has its rows: the earliest counts, and what decides at the same moment is said
 * below.
 */
public final class RowPrecedence {
    private RowPrecedence() {}

    /**
     * Returns whether a row of a session counts instead of another one: at the same moment the first by channel and
     * campaign, then the one with higher flags.
     */
    public static boolean ofSessions(
            long millis,
            ChannelDay channelDay,
            byte flags,
            long otherMillis,
            ChannelDay otherChannelDay,
            byte otherFlags) {
        if (millis != otherMillis) {
            return millis < otherMillis;
        }
        int order = channelDay.compareTo(otherChannelDay);
        return order == 0 ? flags > otherFlags : order < 0;
    }

    /** Returns the user of two rows of a session: that of the earlier one; of rows of one moment none, unless both have the same. */
    public static int user(long millis, int user, long otherMillis, int other) {
        if (millis != otherMillis) {
            return millis < otherMillis ? user : other;
        }
        return user == other ? user : SessionTable.NO_USER;
    }

    /**
     * Returns whether a row of a conversion counts instead of another one: at the same moment the one with the smallest
     * revenue, then the first by label and user, one without a user last.
     *
     * @param user the id of its user; empty if it has none
     */
    public static boolean ofConversions(Conversion row, String user, Conversion other, String otherUser) {
        if (row.millis() != other.millis()) {
            return row.millis() < other.millis();
        }
        int revenue = Double.compare(row.revenue(), other.revenue());
        if (revenue != 0) {
            return revenue < 0;
        }
        int label = CodePoints.compare(row.label(), other.label());
        if (label != 0) {
            return label < 0;
        }
        return otherUser.isEmpty() ? !user.isEmpty() : !user.isEmpty() && CodePoints.compare(user, otherUser) < 0;
    }
}
