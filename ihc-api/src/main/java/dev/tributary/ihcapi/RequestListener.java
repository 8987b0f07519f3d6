package dev.tributary.ihcapi;

/** Hears how a run comes on. */
@FunctionalInterface
public interface RequestListener {
    /** Hears nothing. */
    RequestListener SILENT = (requestsDone, requestsInAll, journeysDone) -> {};

    /**
     * One more request is done: its journeys have their outcomes.
     *
     * @param requestsDone how many are done, this one included
     * @param requestsInAll how many there are, as far as they are packed
     * @param journeysDone how many journeys they held
     */
    void answered(int requestsDone, int requestsInAll, int journeysDone);
}
