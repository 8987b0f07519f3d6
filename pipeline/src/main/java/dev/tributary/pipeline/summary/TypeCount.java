package dev.tributary.pipeline.summary;

/**
 * The number of journeys of one conversion type with credit.
 *
 * @param type the type's name
 * @param conversionType the service's conversion type whose parameters are used; empty if none is given
 * @param attributed how many there are
 */
public record TypeCount(String type, String conversionType, long attributed) {}
