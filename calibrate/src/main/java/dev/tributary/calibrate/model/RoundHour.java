package dev.tributary.calibrate.model;

/**
 * Where a step lies that the data only bracket: at a round number of hours where one lies in the bracket and that is
 * hardly chance, else in its middle. People choose 0.1 h, 24 h or 50 h rather than 23.87 h.
 */
final class RoundHour {
    private static final double COARSEST = 100;
    /** Never at an hour that was seen: its side would hang on the last bit of a subtraction. */
    private static final double APART = 1e-5;

    private static final double FINEST = 1e-3;
    /** A bracket of that part of a unit holds a multiple of it by chance that often. */
    private static final double BY_CHANCE = 0.15;

    private RoundHour() {}

    /**
     * @param after above this hour the step lies
     * @param before and below this one
     */
    static double between(double after, double before) {
        double middle = (after + before) / 2;
        for (double unit = COARSEST; unit > FINEST; unit /= 10) {
            for (double step : new double[] {unit, unit / 2}) {
                double round = StrictMath.rint(middle / step) * step;
                double clean = StrictMath.rint(round * 1e6) / 1e6;
                boolean chance = before - after > BY_CHANCE * step;
                if (!chance && clean > after + APART && clean < before - APART) {
                    return clean;
                }
            }
        }
        return middle;
    }
}
