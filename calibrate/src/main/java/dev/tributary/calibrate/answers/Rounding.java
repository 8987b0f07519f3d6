package dev.tributary.calibrate.answers;

import dev.tributary.core.attribution.SessionShare;
import java.util.List;

/** The resolution of the rounded answers, and so their scatter around any model. */
public final class Rounding {
    private static final int MOST_DIGITS = 6;
    private static final double NEARLY_ALL = 0.97;

    private Rounding() {}

    /** The standard deviation of a rounded share: its unit divided by the square root of 12. */
    public static double noise(List<Observed> journeys) {
        double unit = 1;
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            unit /= 10;
            long values = 0;
            long fitting = 0;
            for (Observed journey : journeys) {
                for (SessionShare share : journey.shares) {
                    for (double value :
                            new double[] {share.initializer(), share.holder(), share.closer(), share.ihc()}) {
                        values++;
                        double off = value / unit - StrictMath.rint(value / unit);
                        fitting += Math.abs(off) < 1e-3 ? 1 : 0;
                    }
                }
            }
            if (fitting >= NEARLY_ALL * values) {
                return unit / StrictMath.sqrt(12);
            }
        }
        return unit / StrictMath.sqrt(12);
    }
}
