package dev.tributary.sample.shop;

import java.util.SplittableRandom;

/**
 * A random number generator. Only the raw 64 bits come from the JDK: its conversion to other numbers may change with
 * its version, and a seed must give the same rows everywhere. Not thread-safe.
 */
public final class Dice {
    private final SplittableRandom bits;

    public Dice(long seed) {
        this.bits = new SplittableRandom(seed);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (bits.nextLong() >>> 11) * 0x1p-53;
    }

    /** Uniform in (0, 1]: a logarithm of it is finite. */
    private double positive() {
        return 1 - unit();
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Uniform in 0..bound − 1. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Exponential with mean 1; above 0 except for one draw in 2^53. */
    double exponential() {
        return -StrictMath.log(positive());
    }

    /** Standard normal. */
    double normal() {
        return StrictMath.sqrt(2 * exponential()) * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** Log-normal with the given median and standard deviation of the logarithm. */
    double logNormal(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    /** Uniform on a logarithmic scale, from low to high. */
    double logUniform(double low, double high) {
        return low * StrictMath.exp(StrictMath.log(high / low) * unit());
    }
}
