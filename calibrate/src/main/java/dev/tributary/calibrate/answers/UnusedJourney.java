package dev.tributary.calibrate.answers;

/**
 * A journey that was not used, because its answer breaks the service's contract.
 *
 * @param conversionId which journey; ids come from files and databases: make them fit to be shown before printing
 * @param reason what is wrong, half a sentence
 */
public record UnusedJourney(String conversionId, String reason) {}
