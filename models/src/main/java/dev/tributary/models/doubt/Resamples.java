package dev.tributary.models.doubt;

import dev.tributary.core.facts.Conversion;
import dev.tributary.models.credit.CreditSink;
import java.util.stream.IntStream;

/**
 * Adds up credit as in a thousand samples drawn from the same users: each user with all their conversions, as often as chance
 * has it. Credits are gathered and added some at a time, by several threads, each of which does its own resamples; so the
 * sums depend on the order of the credits alone. Not thread-safe.
 */
public final class Resamples implements CreditSink {
    /** How many there are. */
    public static final int COUNT = 1000;

    private static final int CHUNK = 200;
    private static final int GATHERED = 1 << 14;

    private final long[] users;
    private final double[][] orders;
    private final double[][] revenue;
    private final long[] user = new long[GATHERED];
    private final int[] channel = new int[GATHERED];
    private final double[] share = new double[GATHERED];
    private final double[] worth = new double[GATHERED];
    private int gathered;

    /**
     * Nothing is added yet.
     *
     * @param channels how many there are
     * @param users tells users apart, by their numbers
     */
    public Resamples(int channels, UserKeys users) {
        this.users = users.keys();
        this.orders = new double[channels][COUNT];
        this.revenue = new double[channels][COUNT];
    }

    @Override
    public void credit(Conversion conversion, int where, double part) {
        user[gathered] = users[conversion.user()];
        channel[gathered] = where;
        share[gathered] = part;
        worth[gathered] = part * conversion.revenue();
        gathered++;
        if (gathered == GATHERED) {
            addUp();
        }
    }

    private void addUp() {
        IntStream.range(0, COUNT / CHUNK).parallel().forEach(this::addUp);
        gathered = 0;
    }

    private void addUp(int chunk) {
        int first = chunk * CHUNK;
        double[] weights = new double[CHUNK];
        for (int at = 0; at < gathered; at++) {
            if (at == 0 || user[at] != user[at - 1]) {
                PoissonWeights.fill(user[at], first, weights);
            }
            add(weights, share[at], orders[channel[at]], first);
            add(weights, worth[at], revenue[channel[at]], first);
        }
    }

    private static void add(double[] weights, double amount, double[] sums, int first) {
        for (int resample = 0; resample < weights.length; resample++) {
            sums[first + resample] += weights[resample] * amount;
        }
    }

    /** Attributed orders of a channel in each resample. */
    public double[] orders(int where) {
        addUp();
        return orders[where].clone();
    }

    /** Attributed revenue of a channel in each resample, in the source's currency. */
    public double[] revenue(int where) {
        addUp();
        return revenue[where].clone();
    }
}
