package dev.tributary.core.attribution;

/**
 * The credit of one session of a journey. Each number is in 0..1.
 *
 * @param initializer its share in beginning the journey; sums to about 1 over a journey, or to 0
 * @param holder its share in keeping it going; sums to about 1, or to 0
 * @param closer its share in ending it; sums to about 1, or to 0
 * @param ihc its share of the conversion; sums to about 1
 */
public record SessionShare(double initializer, double holder, double closer, double ihc) {}
