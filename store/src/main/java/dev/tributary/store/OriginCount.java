package dev.tributary.store;

/** How many conversions hold credits of one origin. */
public record OriginCount(Origin origin, long conversions) {}
