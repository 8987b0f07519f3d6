package dev.tributary.models;

/** Shares one conversion among the touches of its journey. Thread-safe, unless it says otherwise. */
@FunctionalInterface
public interface Shares {
    /**
     * Writes the share of each touch, in the order of the journey; none is negative, and they sum to 1.
     *
     * @param shares at least as long as the journey; what lies behind its end is not touched
     */
    void of(Touches touches, double[] shares);
}
