package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The credit of channels in each of a thousand resamples. The sums are exact, so groups of users can be added in any
 * order. A channel takes memory, 48 KB, once it has credit. Not thread-safe, but for each chunk of resamples there may be
 * another thread.
 */
public final class ResampleSums {
    /** How many resamples there are. */
    public static final int COUNT = 1000;

    /** The number of resamples summed by one thread. */
    static final int CHUNK = 200;

    /** Orders are rounded to 2^-40 of one, about 1e-12. */
    static final int ORDER_BITS = 40;

    /** Revenue is rounded to 2^-30 of the currency's unit, about 1e-9. */
    static final int REVENUE_BITS = 30;

    private static final int CHUNKS = COUNT / CHUNK;

    /** By channel and chunk; null without any credit. */
    private final @Nullable GridRow[][] orders;

    private final @Nullable GridRow[][] revenue;

    /** @param channels how many there are */
    public ResampleSums(int channels) {
        this.orders = new GridRow[channels][CHUNKS];
        this.revenue = new GridRow[channels][CHUNKS];
    }

    /** Returns the sums of a channel in one thread's chunk. */
    GridRow orders(int channel, int chunk) {
        return row(orders[channel], chunk, ORDER_BITS);
    }

    GridRow revenue(int channel, int chunk) {
        return row(revenue[channel], chunk, REVENUE_BITS);
    }

    private static GridRow row(@Nullable GridRow[] rows, int chunk, int bits) {
        GridRow known = rows[chunk];
        if (known == null) {
            known = new GridRow(CHUNK, bits);
            rows[chunk] = known;
        }
        return known;
    }

    /** Returns the attributed orders of a channel in each resample. */
    public double[] orders(int channel) {
        return values(orders[channel]);
    }

    /** Returns the attributed revenue of a channel in each resample, in the source's currency. */
    public double[] revenue(int channel) {
        return values(revenue[channel]);
    }

    private static double[] values(@Nullable GridRow[] rows) {
        double[] values = new double[COUNT];
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            GridRow row = rows[chunk];
            if (row != null) {
                row.into(values, chunk * CHUNK);
            }
        }
        return values;
    }

    /**
     * Adds the sums of other users.
     *
     * @param number maps a channel's number there to its number here
     */
    public void add(ResampleSums other, IntUnaryOperator number) {
        for (int channel = 0; channel < other.orders.length; channel++) {
            int here = number.applyAsInt(channel);
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                GridRow more = other.orders[channel][chunk];
                if (more != null) {
                    orders(here, chunk).add(more);
                }
                GridRow worth = other.revenue[channel][chunk];
                if (worth != null) {
                    revenue(here, chunk).add(worth);
                }
            }
        }
    }

    /** Writes them, channel by channel. */
    public void writeTo(ByteWriter out) {
        for (int channel = 0; channel < orders.length; channel++) {
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                orders(channel, chunk).writeTo(out);
                revenue(channel, chunk).writeTo(out);
            }
        }
    }

    /** Reads serialised sums for a number of channels; memory is allocated only for data that exists. */
    public static ResampleSums readFrom(ByteReader in, int channels) {
        ResampleSums sums = new ResampleSums(channels);
        for (int channel = 0; channel < channels; channel++) {
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                sums.orders[channel][chunk] = GridRow.readFrom(in, CHUNK, ORDER_BITS);
                sums.revenue[channel][chunk] = GridRow.readFrom(in, CHUNK, REVENUE_BITS);
            }
        }
        return sums;
    }
}
