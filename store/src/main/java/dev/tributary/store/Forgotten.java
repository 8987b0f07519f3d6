package dev.tributary.store;

/**
 * The counts of erased data.
 *
 * @param conversions conversions whose credits were erased
 * @param answers the service's answers for their journeys
 * @param requests requests whose bytes were erased, because they contained one of the journeys
 * @param quarantined rows of the list of rows set aside
 * @param runs runs whose document named one of the ids
 * @param writtenAnew whether the file was rewritten, so that no freed page contains old data
 */
public record Forgotten(
        long conversions, long answers, long requests, long quarantined, long runs, boolean writtenAnew) {
    /** Returns the same with the treatment of the file. */
    public Forgotten writtenAnew(boolean anew) {
        return new Forgotten(conversions, answers, requests, quarantined, runs, anew);
    }
}
