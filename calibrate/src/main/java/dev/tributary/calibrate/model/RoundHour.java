package dev.tributary.calibrate.model;

/**
 * The position of a step that the data only bracket: a round number of hours if there is one in the interval that is
 * unlikely to be there by chance, else the middle. People choose 0.1 h, 24 h or 50 h rather than 23.87 h.
 */
final class RoundHour {
    private static final double COARSEST = 100;
    /** Never at an observed hour: its side would depend on the last bit of a subtraction. */
    private static final double APART = 1e-5;

    private static final double FINEST = 1e-3;
    /** The probability that an interval of that fraction of a unit contains a multiple of it by chance. */
    private static final double BY_CHANCE = 0.15;

    private RoundHour() {}

    /**
     * @param after the lower end of the interval
     * @param before the upper end
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
