package dev.tributary.ihcapi;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import java.util.List;

/**
 * Keeps account of every request: before it goes out, as soon as something comes back, and when it is known what that was
 * worth. Each method is durable when it returns; what it throws ends the attribution. Called from the attributing thread
 * only, also when several requests are under way.
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
     * A request is about to go out for the first time, or again.
     *
     * @param body what will be sent
     * @return the request's number, by which the other methods name it
     */
    default long sending(List<Journey> journeys, Bytes body) {
        return 0;
    }

    /** An answer has come and nobody has looked at it yet. */
    default void answered(long request, Reply.Answered reply) {}

    /**
     * It is known what the request was worth.
     *
     * @param outcomes the journeys that are done with: credits to keep, and refusals that would be given again. A
     *     journey that may fare better in another request is not among them.
     * @param note what happened, one clause fit to be shown; empty when all went well
     */
    default void settled(long request, Fate fate, List<Outcome> outcomes, String note) {}

    /** How many requests that held this very journey have ended in doubt, in this run and earlier ones. */
    default int doubts(Journey journey) {
        return 0;
    }
}
