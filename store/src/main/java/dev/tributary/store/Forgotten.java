package dev.tributary.store;

/**
 * What was erased.
 *
 * @param conversions conversions whose credits went
 * @param answers answers of the service to their journeys
 * @param requests requests whose bytes went, because they held one of the journeys
 * @param quarantined rows of the list of rows set aside
 * @param runs runs whose document named one of the ids
 * @param writtenAnew whether the file was written anew, so that no page that was freed before holds anything
 */
public record Forgotten(
        long conversions, long answers, long requests, long quarantined, long runs, boolean writtenAnew) {
    /** The same, with what was done to the file. */
    public Forgotten writtenAnew(boolean anew) {
        return new Forgotten(conversions, answers, requests, quarantined, runs, anew);
    }
}
