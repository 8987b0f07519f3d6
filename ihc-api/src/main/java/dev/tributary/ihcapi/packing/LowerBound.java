package dev.tributary.ihcapi.packing;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The fewest requests that journeys can need, however they are packed. Each length is given a weight such that nothing that
 * fits into one request weighs more than 1; then there are at least as many requests as all journeys weigh. Several ways to
 * weigh are tried, and the best counts. The true minimum may be higher still. Immutable.
 */
public final class LowerBound {
    private static final int MIXTURES = 20;
    private static final int MOST_PARTS = 100;
    private static final double ROUNDING = 1e-6;

    private final RequestLimits limits;
    private final int[] journeys;
    private final int shortest;

    /**
     * Looks at journeys.
     *
     * @param lengths in sessions; from 1 to what a request may hold
     */
    public LowerBound(int[] lengths, RequestLimits limits) {
        this.limits = limits;
        this.journeys = new int[limits.sessions() + 1];
        for (int length : lengths) {
            journeys[length]++;
        }
        this.shortest = IntStream.of(lengths).min().orElse(1);
    }

    /** The bound that their number and their sessions give: simple, and low where journeys are long. */
    public int simple() {
        return roundedUp(Math.max(weight(length -> mixed(length, 1)), weight(length -> mixed(length, 0))));
    }

    /** The best bound found. */
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

    /** A journey's share of what a request may hold: of its journeys, of its sessions, or something between these. */
    private double mixed(int length, double byNumber) {
        return byNumber / limits.journeys() + sessions(length, byNumber);
    }

    private double sessions(int length, double byNumber) {
        return (1 - byNumber) * length / limits.sessions();
    }

    /**
     * The same for journeys up to half a request. No two longer ones go together; so one of these weighs all that what fits
     * beside it leaves of 1.
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
     * How many whole parts of a request a journey is longer than, where all but one part are weighed. Journeys that are
     * together longer than fewer than all parts cannot be more.
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
