package dev.tributary.ihcapi;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import java.util.List;

/**
 * Keeps account of every request: before it goes out, as soon as something comes back, and when it is known what that was
 * worth. What is told is durable when the method returns; what it throws ends the attribution. Called from the attributing
 * thread only, also when several requests are under way.
 */
public interface RequestJournal {
    /** Keeps no account. */
    RequestJournal NONE = new RequestJournal() {};

    /** What a request was worth in the end. */
    enum Fate {
        /** It was answered, and what it said of each journey was taken over. */
        APPLIED,
        /** It was not computed: it never left, or it was refused as a whole. */
        REFUSED,
        /** No usable answer came; it may have been computed, and so billed. */
        IN_DOUBT
    }

    /**
     * A request that is about to go out, for the first time or again.
     *
     * @param body what will be sent
     */
    record Leaving(List<Journey> journeys, Bytes body) {
        public Leaving {
            journeys = List.copyOf(journeys);
        }
    }

    /** An answer that has come, and that nobody has looked at yet. */
    record Came(long request, Reply.Answered reply) {}

    /**
     * What is known of a request at last.
     *
     * @param outcomes the journeys that are done with: credits to keep, and refusals that would be given again. A
     *     journey that may fare better in another request is not among them.
     * @param note what happened, one clause fit to be shown; empty when all went well
     */
    record Settlement(long request, Fate fate, List<Outcome> outcomes, String note) {
        public Settlement {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * Answers have come, and other requests are about to go out in their place. All of it is kept together or not at all.
     *
     * @return the numbers of the requests that go out, by which they are named from then on
     */
    default List<Long> turn(List<Came> came, List<Leaving> next) {
        return next.stream().map(leaving -> 0L).toList();
    }

    /** It is known what requests were worth. */
    default void settled(List<Settlement> settlements) {}

    /**
     * An answer of which the journal will be told soon, so that what takes time can be done before. Called from any
     * thread; nothing depends on its being called.
     */
    default void expect(Bytes answer) {}

    /** The same of a request that may go out soon. */
    default void expect(Leaving leaving) {}

    /** How many requests that held this very journey have ended in doubt, in this run and earlier ones. */
    default int doubts(Journey journey) {
        return 0;
    }
}
