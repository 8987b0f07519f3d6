package dev.tributary.core.attribution.ihc;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * The built-in parameters: the rounded curves of one recorded conversion type, weights of one third each, no channel
 * scores. A placeholder until a conversion type's own parameters are known.
 */
public final class DefaultModel {
    private static final double[] CLOSER_HOURS = {0, .1, .1, .5, 1, 2, 6, 12, 24, 48, 72, 96, 144, 192, 336};
    private static final double[] CLOSER = {
        1, 1, .925, .763, .662, .597, .509, .476, .395, .335, .267, .212, .110, .066, 0
    };
    private static final double GAP_START = 50;
    private static final double GAP_END = 314;
    private static final int GAP_STEP = 4;

    private DefaultModel() {}

    /** Creates the built-in model. */
    public static IhcModel create() {
        return new IhcModel(
                "default",
                Map.of(Phase.INITIALIZER, 1.0 / 3, Phase.HOLDER, 1.0 / 3, Phase.CLOSER, 1.0 / 3),
                Map.of(),
                gapCurve(),
                new Curve(CLOSER_HOURS, CLOSER),
                "built in: rounded curves of one recorded conversion type, weights 1/3, no channel scores");
    }

    /** 0 up to 50 h, then the power 0.000567 · (gap − 50)^1.341 in steps of 4 h; it reaches 1 at 314 h. */
    private static Curve gapCurve() {
        double[] hours = IntStream.rangeClosed(0, (int) (GAP_END - GAP_START) / GAP_STEP)
                .mapToDouble(k -> GAP_START + k * GAP_STEP)
                .toArray();
        double[] values = IntStream.range(0, hours.length)
                .mapToDouble(k -> Math.min(1, 0.000567 * StrictMath.pow(hours[k] - GAP_START, 1.341)))
                .toArray();
        values[values.length - 1] = 1;
        return new Curve(hours, values);
    }
}
