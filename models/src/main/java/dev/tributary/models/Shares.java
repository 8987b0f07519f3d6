package dev.tributary.models;

/** A rule that shares one conversion among the touches of its journey. Thread-safe, unless stated otherwise. */
@FunctionalInterface
public interface Shares {
    /**
     * Writes the share of each touch, in the order of the journey; none is negative, and they sum to 1.
     *
     * @param shares at least as long as the journey; elements after its end are not changed
     */
    void of(Touches touches, double[] shares);
}
