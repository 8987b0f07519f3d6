package dev.tributary.ihcapi.packing;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A lower bound for the number of requests, however journeys are packed. Each length is given a weight such that no set
 * of journeys that fits into one request weighs more than 1; then the number of requests is at least the total weight.
 * Several kinds of weights are tried, and the best bound is used. The true minimum may be higher. Immutable.
 */
public final class LowerBound {
    private static final int MIXTURES = 20;
    private static final int MOST_PARTS = 100;
    private static final double ROUNDING = 1e-6;

    private final RequestLimits limits;
    private final int[] journeys;
    private final int shortest;

    /**
     * Computes the bounds.
     *
     * @param lengths in sessions; from 1 to the limit of a request
     */
    public LowerBound(int[] lengths, RequestLimits limits) {
        this.limits = limits;
        this.journeys = new int[limits.sessions() + 1];
        for (int length : lengths) {
            journeys[length]++;
        }
        this.shortest = IntStream.of(lengths).min().orElse(1);
    }

    /** Returns the bound from the numbers of journeys and sessions: simple, and low if journeys are long. */
    public int simple() {
        return roundedUp(Math.max(weight(length -> mixed(length, 1)), weight(length -> mixed(length, 0))));
    }

    /** Returns the best bound found. */
    public int best() {
        double most = 0;
        for (int part = 0; part <= MIXTURES; part++) {
            double byNumber = (double) part / MIXTURES;
            most = Math.max(most, weight(length -> besideOneLong(length, byNumber)));
        }
        for (int parts = 2; parts <= MOST_PARTS; parts++) {
            int cut = parts;
            most = Math.max(most, weight(length -> inParts(length, cut)));
        }
        return roundedUp(most);
    }

    /** The fraction of a request's journeys, of its sessions, or a mixture of the two. */
    private double mixed(int length, double byNumber) {
        return byNumber / limits.journeys() + sessions(length, byNumber);
    }

    private double sessions(int length, double byNumber) {
        return (1 - byNumber) * length / limits.sessions();
    }

    /**
     * The same for journeys up to half a request. Two longer ones never fit together, so one of these weighs 1 minus
     * the largest weight that fits beside it.
     */
    private double besideOneLong(int length, double byNumber) {
        if (2 * length <= limits.sessions()) {
            return mixed(length, byNumber);
        }
        int room = limits.sessions() - length;
        int others = Math.min(limits.journeys() - 1, room / shortest);
        return 1 - byNumber * others / limits.journeys() - (others == 0 ? 0 : sessions(room, byNumber));
    }

    /**
     * The number of whole parts of a request that a journey exceeds, divided by the number of parts minus one. Journeys
     * that fit together exceed fewer than all parts.
     */
    private double inParts(int length, int parts) {
        int longerThan = (length * parts - 1) / limits.sessions();
        return (double) longerThan / (parts - 1);
    }

    private double weight(IntToDoubleFunction ofLength) {
        double weight = 0;
        for (int length = 1; length < journeys.length; length++) {
            weight += journeys[length] == 0 ? 0 : journeys[length] * ofLength.applyAsDouble(length);
        }
        return weight;
    }

    private static int roundedUp(double weight) {
        return (int) Math.ceil(weight - ROUNDING);
    }
}
