package dev.tributary.store;

/**
 * What was erased.
 *
 * @param conversions conversions whose credits went
 * @param answers answers of the service to their journeys
 * @param requests requests whose bytes went, because they held one of the journeys
 * @param quarantined rows of the list of rows set aside
 * @param runs runs whose document named one of the ids
 */
public record Forgotten(long conversions, long answers, long requests, long quarantined, long runs) {}
