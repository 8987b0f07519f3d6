package dev.tributary.store;

/** The number of conversions with credits of one origin. */
public record OriginCount(Origin origin, long conversions) {}
