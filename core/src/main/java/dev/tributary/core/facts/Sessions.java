package dev.tributary.core.facts;

import java.util.List;

/**
 * The usable sessions of a source: in one part where they fit into memory, else in several, of which one at a time is held.
 * All sessions of a user lie in the same part. Not thread-safe.
 */
public interface Sessions {
    /** How many parts there are; at least one. */
    int parts();

    /**
     * All sessions at once, where they are one part.
     *
     * @throws IllegalStateException where there are several: whoever asks has to go through them
     */
    default SessionTable whole() {
        if (parts() > 1) {
            throw new IllegalStateException(
                    "the sessions come in " + parts() + " parts, and all are asked for at once");
        }
        return part(0);
    }

    /** In which part the sessions of a user lie, who may be {@link SessionTable#NO_USER}. */
    int partOf(int user);

    /** The sessions of a part; read anew each time where there are several. */
    SessionTable part(int number);

    /** The channels and days that sessions lie on, by their numbers, which all parts share. */
    List<ChannelDay> channelDays();

    /**
     * Finds the channels and days of many sessions.
     *
     * @param found receives each answer, at the latest when the search is finished
     */
    Search search(Found found);

    /** Is asked for sessions, one after another. */
    interface Search {
        /**
         * Asks for a session.
         *
         * @param id as UTF-8
         * @param asker handed back with the answer
         * @param amount handed back with the answer
         */
        void ask(byte[] id, int asker, double amount);

        /** Answers what has not been answered yet. */
        void finish();
    }

    /** Receives where sessions are, in no particular order. */
    @FunctionalInterface
    interface Found {
        /**
         * An answer.
         *
         * @param channelDayCode the number of the session's channel and day; negative when there is no such session
         */
        void found(int channelDayCode, int asker, double amount);
    }
}
