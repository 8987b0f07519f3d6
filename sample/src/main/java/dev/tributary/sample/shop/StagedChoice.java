package dev.tributary.sample.shop;

/**
 * Draws one of several things by the position of a session among the sessions of its user: each has a weight for first
 * sessions and one for sixth and later ones; in between, the two are mixed. Immutable and thread-safe.
 */
final class StagedChoice {
    private static final int STAGES = 6;

    private final double[][] cumulative = new double[STAGES][];

    /**
     * Prepares the choice. Not all weights of an array may be 0.
     *
     * @param discovers the weight of each thing among first sessions
     * @param returns as many weights, among sixth and later sessions
     */
    StagedChoice(double[] discovers, double[] returns) {
        for (int stage = 0; stage < STAGES; stage++) {
            cumulative[stage] = mixed(discovers, returns, stage / (STAGES - 1.0));
        }
    }

    /** Returns the index of the drawn thing. */
    int draw(int visit, Dice dice) {
        double[] bounds = cumulative[StrictMath.min(visit, STAGES - 1)];
        double at = dice.unit() * bounds[bounds.length - 1];
        int drawn = 0;
        while (at >= bounds[drawn]) {
            drawn++;
        }
        return drawn;
    }

    private static double[] mixed(double[] discovers, double[] returns, double stage) {
        double discoversInAll = sum(discovers);
        double returnsInAll = sum(returns);
        double[] bounds = new double[discovers.length];
        double sum = 0;
        for (int thing = 0; thing < bounds.length; thing++) {
            sum += (1 - stage) * discovers[thing] / discoversInAll + stage * returns[thing] / returnsInAll;
            bounds[thing] = sum;
        }
        return bounds;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
