package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.journey.Journey;
import dev.tributary.models.credit.Evidence;

/**
 * The derivatives of the credit in proportion to removal effects. Exact sums over journeys: groups of users can be
 * added in any order. Not thread-safe.
 */
public final class RemovalSlopes {
    final Slopes orders;
    final Slopes revenue;

    private RemovalSlopes(Slopes orders, Slopes revenue) {
        this.orders = orders;
        this.revenue = revenue;
    }

    /** Creates the sums of no journeys. */
    public static RemovalSlopes none(int channels) {
        return new RemovalSlopes(new Slopes(channels), new Slopes(channels));
    }

    /**
     * Computes the sums of the evidence's journeys.
     *
     * @param effects of each channel, by which conversions are shared
     */
    public static RemovalSlopes of(Evidence evidence, double[] effects) {
        RemovalSlopes slopes = none(effects.length);
        SharesByChannel shares = new SharesByChannel(evidence.channels(), effects);
        for (Journey journey : evidence.journeys()) {
            double[] ofJourney = shares.of(journey);
            slopes.orders.add(ofJourney, effects, 1);
            slopes.revenue.add(ofJourney, effects, journey.conversion().revenue());
        }
        return slopes;
    }

    /** Adds those of other users, over the same channels. */
    public void add(RemovalSlopes others) {
        orders.add(others.orders);
        revenue.add(others.revenue);
    }

    public void writeTo(ByteWriter out) {
        orders.writeTo(out);
        revenue.writeTo(out);
    }

    /** Reads serialised sums for a number of channels. */
    public static RemovalSlopes readFrom(ByteReader in, int channels) {
        return new RemovalSlopes(Slopes.readFrom(in, channels), Slopes.readFrom(in, channels));
    }
}
