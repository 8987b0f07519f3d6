package dev.tributary.models.doubt;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.number.ExactSum;
import dev.tributary.models.Touches;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.models.markov.RemovalInfluence;
import dev.tributary.models.markov.RemovalShares;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How sure figures are that rest on removal effects: orders shared one by one, and parts of all effects. Whoever comes moves them
 * twice: by their own orders, and by the effects with which all orders are shared. So figures cannot be added up anew by weights
 * alone; but how much each user moves them is known in closed form, and the variance of a figure is the sum of the squares of that,
 * over the users who converted and those who did not. A bootstrap over users comes to the same where there are many. Not
 * thread-safe.
 */
public final class RemovalDoubt {
    private final Evidence evidence;
    private final RemovalInfluence influence;
    private final double[] effects;
    private final RemovalShares rule;
    private final Moved orders;
    private final Moved revenue;
    private final MovedParts partsOfOrders;
    private final MovedParts partsOfRevenue;
    private final Touches touches = new Touches();
    private double[] ofTouches = new double[16];
    private final double[] shares;
    private final double[] ofConversions;
    private final double[] ofValue;

    private RemovalDoubt(Evidence evidence, RemovalInfluence influence, RemovalEffects effects) {
        this.evidence = evidence;
        this.influence = influence;
        this.effects = effects.ofConversions();
        this.rule = new RemovalShares(this.effects);
        int channels = this.effects.length;
        this.orders = new Moved(channels);
        this.revenue = new Moved(channels);
        this.partsOfOrders = new MovedParts(this.effects, evidence.journeys().size());
        this.partsOfRevenue = new MovedParts(effects.ofValue(), revenue(evidence));
        this.shares = new double[channels];
        this.ofConversions = new double[channels];
        this.ofValue = new double[channels];
    }

    /**
     * Looks at every user.
     *
     * @param influence of each journey on the effects
     * @param effects of each channel, with which orders are shared
     */
    public static RemovalDoubt of(Evidence evidence, RemovalInfluence influence, RemovalEffects effects) {
        RemovalDoubt doubt = new RemovalDoubt(evidence, influence, effects);
        evidence.journeys().forEach(doubt::share);
        // A user's journeys stay in the order of their ids, and the order of users makes no difference.
        doubt.sum(evidence.journeys().stream()
                .sorted(Comparator.comparingInt(journey -> journey.conversion().user()))
                .toList());
        evidence.open().forEach(path -> {
            doubt.touches.load(path, path.millis(path.size() - 1), evidence.channels());
            doubt.move(0, 0);
            doubt.userEnds();
        });
        return doubt;
    }

    private static double revenue(Evidence evidence) {
        ExactSum sum = new ExactSum();
        evidence.journeys().forEach(journey -> sum.add(journey.conversion().revenue()));
        return sum.value();
    }

    /** How far effects move what is shared. */
    private void share(Journey journey) {
        look(journey);
        orders.shared(shares, effects, 1);
        revenue.shared(shares, effects, journey.conversion().revenue());
    }

    private void sum(List<Journey> byUser) {
        int user = byUser.get(0).conversion().user();
        for (Journey journey : byUser) {
            Conversion conversion = journey.conversion();
            if (conversion.user() != user) {
                userEnds();
                user = conversion.user();
            }
            look(journey);
            move(1, conversion.revenue());
        }
        userEnds();
    }

    /** The touches of a journey, and the share of each channel. */
    private void look(Journey journey) {
        touches.load(journey, journey.conversion().millis(), evidence.channels());
        if (touches.size() > ofTouches.length) {
            ofTouches = new double[touches.size() * 2];
        }
        rule.of(touches, ofTouches);
        Arrays.fill(shares, 0);
        for (int place = 0; place < touches.size(); place++) {
            shares[touches.channel(place)] += ofTouches[place];
        }
    }

    private void move(double order, double worth) {
        influence.of(touches, order, worth, ofConversions, ofValue);
        orders.move(shares, order, ofConversions);
        revenue.move(shares, worth, ofConversions);
        partsOfOrders.move(order, ofConversions);
        partsOfRevenue.move(worth, ofValue);
    }

    private void userEnds() {
        orders.userEnds();
        revenue.userEnds();
        partsOfOrders.userEnds();
        partsOfRevenue.userEnds();
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
