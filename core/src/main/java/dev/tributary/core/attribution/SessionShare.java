package dev.tributary.core.attribution;

/**
 * What one session of a journey is credited with. Each number lies in 0..1.
 *
 * @param initializer its share of having begun the journey; sums to about 1 over a journey, or to 0
 * @param holder its share of having kept it going; sums to about 1, or to 0
 * @param closer its share of having ended it; sums to about 1, or to 0
 * @param ihc its share of the conversion; sums to about 1
 */
public record SessionShare(double initializer, double holder, double closer, double ihc) {}
