package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.models.markov.RemovalInfluence;
import java.util.List;
import java.util.stream.Stream;

/**
 * The confidence intervals of figures based on removal effects: orders shared one by one, and in proportion to all
 * effects. A user affects them in two ways: by their own orders, and through the effects by which all orders are
 * shared. So bootstrap weights alone are not enough. But the influence of each user is known in closed form, and the
 * variance of a figure is the sum of its squares, over the users who converted and those who did not. With many users a
 * bootstrap gives the same result. The sums are exact, so groups of users can be added in any order. Not thread-safe.
 */
public final class RemovalIntervals {
    final Squares orders;
    final Squares revenue;
    final Squares partsOfOrders;
    final Squares partsOfRevenue;

    private RemovalIntervals(List<Squares> squares) {
        this.orders = squares.get(0);
        this.revenue = squares.get(1);
        this.partsOfOrders = squares.get(2);
        this.partsOfRevenue = squares.get(3);
    }

    /** Creates the intervals of no users. */
    public static RemovalIntervals none(int channels) {
        return new RemovalIntervals(
                Stream.generate(() -> new Squares(channels)).limit(4).toList());
    }

    /**
     * The results of previous passes over all users.
     *
     * @param influence of each journey on the effects
     * @param effects of each channel, by which orders are shared
     * @param slopes the derivatives of the credit by the effects
     * @param orders how many conversions there are
     * @param revenue their revenue, in the source's currency
     */
    public record Known(
            RemovalInfluence influence, RemovalEffects effects, RemovalSlopes slopes, double orders, double revenue) {}

    /** Processes every user of the evidence, which must contain all of their journeys. */
    public static RemovalIntervals of(Evidence evidence, Known known) {
        RemovalIntervals intervals = none(known.effects.ofConversions().length);
        new UserMoves(evidence, known, intervals).look();
        return intervals;
    }

    /** Adds other users, over the same channels. */
    public void add(RemovalIntervals others) {
        orders.add(others.orders);
        revenue.add(others.revenue);
        partsOfOrders.add(others.partsOfOrders);
        partsOfRevenue.add(others.partsOfRevenue);
    }

    public void writeTo(ByteWriter out) {
        Stream.of(orders, revenue, partsOfOrders, partsOfRevenue).forEach(squares -> squares.writeTo(out));
    }

    /** Reads serialised sums for a number of channels. */
    public static RemovalIntervals readFrom(ByteReader in, int channels) {
        return new RemovalIntervals(
                Stream.generate(() -> Squares.readFrom(in, channels)).limit(4).toList());
    }

    /** Returns the interval of a channel's orders if each is shared among its own sessions. */
    public Interval orders(int channel, double figure) {
        return Interval.around(figure, orders.deviation(channel));
    }

    /** Returns the interval of the revenue of these orders, in the source's currency. */
    public Interval revenue(int channel, double figure) {
        return Interval.around(figure, revenue.deviation(channel));
    }

    /** Returns the interval of a channel's orders in proportion to all effects. */
    public Interval partOfOrders(int channel, double figure) {
        return Interval.around(figure, partsOfOrders.deviation(channel));
    }

    /** Returns the interval of a channel's revenue in proportion to all effects on it, in the source's currency. */
    public Interval partOfRevenue(int channel, double figure) {
        return Interval.around(figure, partsOfRevenue.deviation(channel));
    }
}
