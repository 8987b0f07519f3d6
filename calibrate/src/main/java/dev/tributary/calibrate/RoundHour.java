package dev.tributary.calibrate;

/**
 * Where a step lies that the data only bracket: at the roundest number of hours in the bracket, the one nearest to its
 * middle among equals. People choose 0.1 h, 24 h or 50 h, and hardly 23.87 h.
 */
final class RoundHour {
    private static final double COARSEST = 100;
    private static final double FINEST = 1e-4;

    private RoundHour() {}

    /**
     * @param after at or above this hour the step lies
     * @param before and below this one
     */
    static double between(double after, double before) {
        double middle = (after + before) / 2;
        for (double unit = COARSEST; unit > FINEST; unit /= 10) {
            for (double step : new double[] {unit, unit / 2}) {
                double round = StrictMath.rint(middle / step) * step;
                double clean = StrictMath.rint(round * 1e6) / 1e6;
                if (clean > 0 && clean >= after && clean < before) {
                    return clean;
                }
            }
        }
        return middle;
    }
}
