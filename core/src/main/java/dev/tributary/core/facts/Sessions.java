package dev.tributary.core.facts;

import java.util.List;

/**
 * The usable sessions of a source: in one part if they fit into memory, otherwise in several, of which one at a time is
 * loaded. All sessions of a user are in the same part. Not thread-safe.
 */
public interface Sessions {
    /** Returns how many parts there are; at least one. */
    int parts();

    /**
     * Returns all sessions, if there is one part.
     *
     * @throws IllegalStateException if there are several: the caller has to process them one by one
     */
    default SessionTable whole() {
        if (parts() > 1) {
            throw new IllegalStateException(
                    "the sessions come in " + parts() + " parts, and all are asked for at once");
        }
        return part(0);
    }

    /** Returns the part with the sessions of a user, which may be {@link SessionTable#NO_USER}. */
    int partOf(int user);

    /** Returns the sessions of a part; loaded again on each call if there are several. */
    SessionTable part(int number);

    /** Returns the channels and days of sessions by number, shared by all parts. */
    List<ChannelDay> channelDays();

    /**
     * Starts a lookup of the channels and days of many sessions.
     *
     * @param found receives each result, at the latest when the search is finished
     */
    Search search(Found found);

    /** A lookup of sessions, one after another. */
    interface Search {
        /**
         * Looks up a session.
         *
         * @param id as UTF-8
         * @param asker passed to the result
         * @param amount passed to the result
         */
        void ask(byte[] id, int asker, double amount);

        /** Completes all pending lookups. */
        void finish();
    }

    /** Receives the results of lookups, in no particular order. */
    @FunctionalInterface
    interface Found {
        /**
         * Receives a result.
         *
         * @param channelDayCode the number of the session's channel and day; negative if there is no such session
         */
        void found(int channelDayCode, int asker, double amount);
    }
}
