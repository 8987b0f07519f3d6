package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The credit of channels in each of a thousand resamples. The sums are exact, so groups of users can be added in any
 * order. Not thread-safe.
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

    private final GridRow[][] orders;
    private final GridRow[][] revenue;

    /** @param channels how many there are */
    public ResampleSums(int channels) {
        this(rows(channels, ORDER_BITS), rows(channels, REVENUE_BITS));
    }

    private ResampleSums(GridRow[][] orders, GridRow[][] revenue) {
        this.orders = orders;
        this.revenue = revenue;
    }

    private static GridRow[][] rows(int channels, int bits) {
        return IntStream.range(0, channels)
                .mapToObj(channel -> Stream.generate(() -> new GridRow(CHUNK, bits))
                        .limit(CHUNKS)
                        .toArray(GridRow[]::new))
                .toArray(GridRow[][]::new);
    }

    /** Returns the sums of a channel in one thread's chunk. */
    GridRow orders(int channel, int chunk) {
        return orders[channel][chunk];
    }

    GridRow revenue(int channel, int chunk) {
        return revenue[channel][chunk];
    }

    /** Returns the attributed orders of a channel in each resample. */
    public double[] orders(int channel) {
        return values(orders[channel]);
    }

    /** Returns the attributed revenue of a channel in each resample, in the source's currency. */
    public double[] revenue(int channel) {
        return values(revenue[channel]);
    }

    private static double[] values(GridRow[] rows) {
        double[] values = new double[COUNT];
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            rows[chunk].into(values, chunk * CHUNK);
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
                orders[here][chunk].add(other.orders[channel][chunk]);
                revenue[here][chunk].add(other.revenue[channel][chunk]);
            }
        }
    }

    /** Writes them, channel by channel. */
    public void writeTo(ByteWriter out) {
        for (int channel = 0; channel < orders.length; channel++) {
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                orders[channel][chunk].writeTo(out);
                revenue[channel][chunk].writeTo(out);
            }
        }
    }

    /** Reads serialised sums for a number of channels; memory is allocated only for data that exists. */
    public static ResampleSums readFrom(ByteReader in, int channels) {
        GridRow[][] orders = new GridRow[channels][CHUNKS];
        GridRow[][] revenue = new GridRow[channels][CHUNKS];
        for (int channel = 0; channel < channels; channel++) {
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                orders[channel][chunk] = GridRow.readFrom(in, CHUNK, ORDER_BITS);
                revenue[channel][chunk] = GridRow.readFrom(in, CHUNK, REVENUE_BITS);
            }
        }
        return new ResampleSums(orders, revenue);
    }
}
