package dev.tributary.models.interval;

/**
 * How often a user is drawn in each resample: numbers of a Poisson distribution with mean 1, the limit of drawing as
 * many users as there are, with replacement. They depend only on the seed, the user and the resample, so one pass is
 * enough for all resamples, in any order and on any number of threads.
 *
 * <p>Sources: N. C. Oza, S. Russell, "Online bagging and boosting", 2001, for the weights; G. L. Steele, D. Lea, C. H.
 * Flood, "Fast splittable pseudorandom number generators", 2014, for the mixing.
 */
final class PoissonWeights {
    private static final int BITS = 16;
    private static final int DRAWS = 1 << BITS;

    /** The inverse of the distribution, by a draw of 16 bits. */
    private static final byte[] TIMES = times();

    /** The highest of all weights. */
    static final int MOST = TIMES[DRAWS - 1];

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int PER_WORD = Long.SIZE / BITS;

    private PoissonWeights() {}

    private static byte[] times() {
        byte[] times = new byte[DRAWS];
        double probability = StrictMath.exp(-1);
        double below = probability;
        int count = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            while ((draw + 0.5) / DRAWS > below) {
                count++;
                probability /= count;
                below += probability;
            }
            times[draw] = (byte) count;
        }
        return times;
    }

    /**
     * Writes the weights of a user in some resamples.
     *
     * @param user a number that identifies the user, not necessarily well mixed
     * @param first the first resample, a multiple of 4
     * @param weights filled; its length is a multiple of 4
     */
    static void fill(long user, int first, double[] weights) {
        long state = mix(user) + STEP * (first / PER_WORD);
        for (int at = 0; at < weights.length; at += PER_WORD) {
            state += STEP;
            long word = mix(state);
            weights[at] = TIMES[(int) (word & (DRAWS - 1))];
            weights[at + 1] = TIMES[(int) ((word >>> BITS) & (DRAWS - 1))];
            weights[at + 2] = TIMES[(int) ((word >>> (2 * BITS)) & (DRAWS - 1))];
            weights[at + 3] = TIMES[(int) (word >>> (3 * BITS))];
        }
    }

    /** Returns a number in which each bit depends on all bits of the argument. */
    static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
