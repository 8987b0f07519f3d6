package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.models.markov.RemovalInfluence;
import java.util.List;
import java.util.stream.Stream;

/**
 * How sure figures are that rest on removal effects: orders shared one by one, and parts of all effects. Whoever comes moves them
 * twice: by their own orders, and by the effects with which all orders are shared. So figures cannot be added up anew by weights
 * alone; but how much each user moves them is known in closed form, and the variance of a figure is the sum of the squares of that,
 * over the users who converted and those who did not. A bootstrap over users comes to the same where there are many. The sums are
 * exact, so those of some users and those of others can be added in any order. Not thread-safe.
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

    /** Of no users. */
    public static RemovalIntervals none(int channels) {
        return new RemovalIntervals(
                Stream.generate(() -> new Squares(channels)).limit(4).toList());
    }

    /**
     * What is known of all users when one of them is looked at.
     *
     * @param influence of each journey on the effects
     * @param effects of each channel, with which orders are shared
     * @param slopes how far effects move what is shared
     * @param orders how many conversions there are
     * @param revenue what they brought in, in the source's currency
     */
    public record Known(
            RemovalInfluence influence, RemovalEffects effects, RemovalSlopes slopes, double orders, double revenue) {}

    /** Looks at every user of the evidence, all of whose journeys it must hold. */
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

    /** Reads what was written for so many channels. */
    public static RemovalIntervals readFrom(ByteReader in, int channels) {
        return new RemovalIntervals(
                Stream.generate(() -> Squares.readFrom(in, channels)).limit(4).toList());
    }

    /** The interval of the orders that a channel gets where each is shared among its own sessions. */
    public Interval orders(int channel, double figure) {
        return Interval.around(figure, orders.deviation(channel));
    }

    /** The interval of the revenue of these orders, in the source's currency. */
    public Interval revenue(int channel, double figure) {
        return Interval.around(figure, revenue.deviation(channel));
    }

    /** The interval of the orders that are a channel's part of all effects. */
    public Interval partOfOrders(int channel, double figure) {
        return Interval.around(figure, partsOfOrders.deviation(channel));
    }

    /** The interval of the revenue that is a channel's part of all effects on it, in the source's currency. */
    public Interval partOfRevenue(int channel, double figure) {
        return Interval.around(figure, partsOfRevenue.deviation(channel));
    }
}
