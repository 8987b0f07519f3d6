package dev.tributary.models.interval;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;
import dev.tributary.models.Touches;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.markov.RemovalInfluence;
import java.util.Comparator;
import java.util.List;

/** Computes the influence of one user after another on every figure. Not thread-safe. */
final class UserMoves {
    private final Evidence evidence;
    private final RemovalInfluence influence;
    private final SharesByChannel shares;
    private final Moved orders;
    private final Moved revenue;
    private final MovedParts partsOfOrders;
    private final MovedParts partsOfRevenue;
    private final double[] nothing;
    private final double[] ofConversions;
    private final double[] ofValue;

    /** @param into receives the influence of each user */
    UserMoves(Evidence evidence, RemovalIntervals.Known known, RemovalIntervals into) {
        double[] effects = known.effects().ofConversions();
        this.evidence = evidence;
        this.influence = known.influence();
        this.shares = new SharesByChannel(evidence.channels(), effects);
        this.orders = new Moved(known.slopes().orders, into.orders);
        this.revenue = new Moved(known.slopes().revenue, into.revenue);
        this.partsOfOrders = new MovedParts(effects, known.orders(), into.partsOfOrders);
        this.partsOfRevenue = new MovedParts(known.effects().ofValue(), known.revenue(), into.partsOfRevenue);
        this.nothing = new double[effects.length];
        this.ofConversions = new double[effects.length];
        this.ofValue = new double[effects.length];
    }

    void look() {
        // A user's journeys stay in the order of their ids, and the order of users makes no difference.
        sum(evidence.journeys().stream()
                .sorted(Comparator.comparingInt(journey -> journey.conversion().user()))
                .toList());
        Touches touches = new Touches();
        evidence.open().forEach(path -> {
            touches.load(path, path.millis(path.size() - 1), evidence.channels());
            move(touches, nothing, 0, 0);
            userEnds();
        });
    }

    private void sum(List<Journey> byUser) {
        if (byUser.isEmpty()) {
            return;
        }
        int user = byUser.get(0).conversion().user();
        for (Journey journey : byUser) {
            Conversion conversion = journey.conversion();
            if (conversion.user() != user) {
                userEnds();
                user = conversion.user();
            }
            double[] ofJourney = shares.of(journey);
            move(shares.touches(), ofJourney, 1, conversion.revenue());
        }
        userEnds();
    }

    private void move(Touches touches, double[] ofJourney, double order, double worth) {
        influence.of(touches, order, worth, ofConversions, ofValue);
        orders.move(ofJourney, order, ofConversions);
        revenue.move(ofJourney, worth, ofConversions);
        partsOfOrders.move(order, ofConversions);
        partsOfRevenue.move(worth, ofValue);
    }

    private void userEnds() {
        orders.userEnds();
        revenue.userEnds();
        partsOfOrders.userEnds();
        partsOfRevenue.userEnds();
    }
}
