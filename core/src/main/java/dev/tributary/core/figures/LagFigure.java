package dev.tributary.core.figures;

/**
 * The conversions that occurred a number of whole days after the first touch of their path.
 *
 * @param days 24 hours each, rounded down; not negative
 * @param orders the conversions, at least one
 */
public record LagFigure(long days, Orders orders) {}
