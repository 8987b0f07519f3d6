package dev.tributary.calibrate.answers;

import dev.tributary.core.attribution.SessionShare;
import java.util.List;

/** How coarsely the answers are rounded, and so how much they scatter about any model. */
public final class Rounding {
    private static final int MOST_DIGITS = 6;
    private static final double NEARLY_ALL = 0.97;

    private Rounding() {}

    /** The standard deviation that rounding gives a share: its unit over the root of 12. */
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
