package dev.tributary.pipeline.summary;

/**
 * How many journeys of one conversion type hold credit.
 *
 * @param type the type's name
 * @param conversionType the trained conversion type whose parameters they are attributed with; empty where none is named
 * @param attributed how many there are
 */
public record TypeCount(String type, String conversionType, long attributed) {}
