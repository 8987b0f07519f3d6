package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import java.math.BigInteger;

/**
 * Sums of several resamples on a fixed grid: an amount is rounded once, to the nearest unit, and the sums are integers.
 * So they do not depend on the order, and a double represents them exactly as long as they are small; larger parts are
 * carried over into integers. Adding is the same multiplication and addition for all resamples, which vector
 * instructions process several at a time. Not thread-safe.
 */
final class GridRow {
    /** A double represents this many bits exactly. */
    private static final int EXACT = 53;

    /** From here on a whole part is added separately, so that its product with a weight stays exact. */
    private static final double LARGE = 1 << 16;

    private static final int HIGH = 40;
    private static final long HIGH_UNIT = 1L << HIGH;

    /** The maximum serialised length of a sum of amounts of up to 1e15. */
    private static final int LONGEST = 24;

    private final int bits;
    private final double room;
    private final double[] low;
    private final long[] whole;
    private final long[] high;

    /** An upper bound of the low parts, however often an amount was drawn. */
    private double bound;

    /**
     * Creates sums of 0.
     *
     * @param size how many sums there are
     * @param bits the unit is 2 to the power of minus these
     */
    GridRow(int size, int bits) {
        this.bits = bits;
        this.room = (double) (1L << (EXACT - bits));
        this.low = new double[size];
        this.whole = new long[size];
        this.high = new long[size];
    }

    /** Returns an amount rounded to a whole number of units. */
    static double rounded(double amount, int bits) {
        double units = 1L << bits;
        return Math.abs(amount) < LARGE ? Math.rint(amount * units) / units : amount;
    }

    /**
     * Adds an amount to each sum, multiplied by its weight.
     *
     * @param amount of a size up to 1e15, {@link #rounded}; may be negative if such a credit is stored
     */
    void add(double[] weights, double amount) {
        if (Math.abs(amount) >= LARGE) {
            double wholes = Math.floor(amount);
            addLarge(weights, (long) wholes);
            add(weights, rounded(amount - wholes, bits));
            return;
        }
        makeRoomFor(Math.abs(amount) * PoissonWeights.MOST);
        for (int resample = 0; resample < weights.length; resample++) {
            low[resample] += weights[resample] * amount;
        }
    }

    private void makeRoomFor(double more) {
        if (bound + more > room) {
            carry();
        }
        bound += more;
    }

    private void addLarge(double[] weights, long wholes) {
        carry();
        for (int resample = 0; resample < weights.length; resample++) {
            whole[resample] += ((long) weights[resample]) * wholes;
        }
        carry();
    }

    /** Normalises the sums: 0 to 1 in each low part, and 0 to 2^40 in each whole one. */
    private void carry() {
        for (int resample = 0; resample < low.length; resample++) {
            long over = (long) Math.floor(low[resample]);
            low[resample] -= over;
            long wholes = whole[resample] + over;
            high[resample] += wholes >> HIGH;
            whole[resample] = wholes & (HIGH_UNIT - 1);
        }
        bound = 1;
    }

    /** Adds the sums of the same resamples of other users. */
    void add(GridRow other) {
        carry();
        other.carry();
        for (int resample = 0; resample < low.length; resample++) {
            low[resample] += other.low[resample];
            whole[resample] += other.whole[resample];
            high[resample] += other.high[resample];
        }
        carry();
    }

    /** Returns the sums as doubles. */
    void into(double[] sums, int from) {
        carry();
        for (int resample = 0; resample < low.length; resample++) {
            sums[from + resample] = (double) high[resample] * HIGH_UNIT + (whole[resample] + low[resample]);
        }
    }

    void writeTo(ByteWriter out) {
        carry();
        for (int resample = 0; resample < low.length; resample++) {
            long wholes = whole[resample];
            out.number(BigInteger.valueOf(high[resample])
                    .shiftLeft(HIGH)
                    .add(BigInteger.valueOf(wholes))
                    .shiftLeft(bits)
                    .add(BigInteger.valueOf((long) (low[resample] * (1L << bits)))));
        }
    }

    static GridRow readFrom(ByteReader in, int size, int bits) {
        GridRow row = new GridRow(size, bits);
        for (int resample = 0; resample < size; resample++) {
            BigInteger units = in.number(LONGEST);
            BigInteger high = units.shiftRight(bits + HIGH);
            if (high.bitLength() >= Long.SIZE) {
                throw in.bad("a resample is no sum of amounts");
            }
            row.high[resample] = high.longValue();
            row.whole[resample] = units.shiftRight(bits).longValue() & (HIGH_UNIT - 1);
            row.low[resample] = (double) (units.longValue() & ((1L << bits) - 1)) / (1L << bits);
        }
        row.bound = 1;
        return row;
    }
}
