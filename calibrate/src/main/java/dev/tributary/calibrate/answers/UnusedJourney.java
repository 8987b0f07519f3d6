package dev.tributary.calibrate.answers;

/**
 * A journey that was not used, because its answer violates the service's contract.
 *
 * @param conversionId its conversion; ids from files and databases are not escaped
 * @param reason what is wrong, half a sentence
 */
public record UnusedJourney(String conversionId, String reason) {}
