package dev.tributary.models.interval;

import dev.tributary.core.facts.Conversion;
import dev.tributary.models.credit.CreditSink;
import java.util.stream.IntStream;

/**
 * Sums credit in a thousand resamples of the same users: each user with all their conversions. Credits are buffered and
 * added in batches, by several threads, each with its own resamples. The sums do not depend on the order of the
 * credits. Not thread-safe.
 */
public final class Resamples implements CreditSink {
    private static final int GATHERED = 1 << 14;

    private final long[] users;
    private final ResampleSums sums;
    private final long[] user = new long[GATHERED];
    private final int[] channel = new int[GATHERED];
    private final double[] share = new double[GATHERED];
    private final double[] worth = new double[GATHERED];
    private int gathered;

    /**
     * Creates empty sums.
     *
     * @param channels how many there are
     * @param users returns the keys of users, by number
     */
    public Resamples(int channels, UserKeys users) {
        this.users = users.keys();
        this.sums = new ResampleSums(channels);
    }

    @Override
    public void credit(Conversion conversion, int where, double part) {
        user[gathered] = users[conversion.user()];
        channel[gathered] = where;
        share[gathered] = GridRow.rounded(part, ResampleSums.ORDER_BITS);
        worth[gathered] = GridRow.rounded(part * conversion.revenue(), ResampleSums.REVENUE_BITS);
        gathered++;
        if (gathered == GATHERED) {
            addUp();
        }
    }

    private void addUp() {
        IntStream.range(0, ResampleSums.COUNT / ResampleSums.CHUNK).parallel().forEach(this::addUp);
        gathered = 0;
    }

    private void addUp(int chunk) {
        int first = chunk * ResampleSums.CHUNK;
        double[] weights = new double[ResampleSums.CHUNK];
        for (int at = 0; at < gathered; at++) {
            if (at == 0 || user[at] != user[at - 1]) {
                PoissonWeights.fill(user[at], first, weights);
            }
            sums.orders(channel[at], chunk).add(weights, share[at]);
            sums.revenue(channel[at], chunk).add(weights, worth[at]);
        }
    }

    /** Returns the sums. */
    public ResampleSums sums() {
        addUp();
        return sums;
    }
}
