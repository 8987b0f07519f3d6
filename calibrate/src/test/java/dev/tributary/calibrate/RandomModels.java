package dev.tributary.calibrate;

import dev.tributary.core.attribution.ihc.Curve;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random conversion types of many kinds: steps, horizons, restarts, kinks, with and without channel scores. */
final class RandomModels {
    static final List<String> CHANNELS =
            List.of("Affiliate", "Brand", "Direct", "Display", "Email", "Generic", "Organic", "Referral");

    private RandomModels() {}

    static IhcModel create(long seed) {
        Random random = new Random(seed);
        double first = 0.2 + 0.25 * random.nextDouble();
        double second = 0.2 + 0.25 * random.nextDouble();
        Map<Phase, Double> weights =
                Map.of(Phase.INITIALIZER, first, Phase.HOLDER, second, Phase.CLOSER, 1 - first - second);
        Map<Phase, Map<String, Double>> scores = new HashMap<>();
        for (Phase phase : Phase.values()) {
            Map<String, Double> some = new HashMap<>();
            for (String channel : CHANNELS) {
                if (random.nextInt(4) == 0) {
                    some.put(channel, 0.7 + 0.6 * random.nextDouble());
                }
            }
            scores.put(phase, some);
        }
        return new IhcModel("random-" + seed, weights, scores, gapCurve(random), closerCurve(random), "made up");
    }

    /** Returns 1 up to 0.1 h, then possibly a step, then a power of the remaining part of the horizon. */
    private static Curve closerCurve(Random random) {
        double horizon = 20 * StrictMath.pow(25, random.nextDouble());
        double top = random.nextInt(4) == 0 ? 1 : 0.8 + 0.19 * random.nextDouble();
        double power = StrictMath.pow(2, 3 * random.nextDouble() - 1.2);
        double end = random.nextInt(4) == 0 ? 0.05 * random.nextDouble() : 0;
        int count = 80;
        double[] hours = new double[count + 3];
        double[] values = new double[count + 3];
        values[0] = 1;
        hours[0] = 0.1;
        for (int k = 0; k <= count; k++) {
            double part = (double) k / count;
            hours[k + 1] = 0.1 + (horizon - 0.1) * part * part;
            values[k + 1] = end + (top - end) * StrictMath.pow(1 - part * part, power);
        }
        hours[count + 2] = horizon;
        return new Curve(hours, values);
    }

    /**
     * Returns 0 up to a threshold, then a power of the fraction of the way to the restart, with or without a step
     * there.
     */
    private static Curve gapCurve(Random random) {
        double start = 1 + 60 * random.nextDouble();
        double restart = start + 5 + 300 * random.nextDouble();
        double reached = random.nextInt(2) == 0 ? 1 : random.nextDouble();
        double power = StrictMath.pow(2, 2.4 * random.nextDouble() - 1);
        int count = 80;
        double[] hours = new double[count + 2];
        double[] values = new double[count + 2];
        for (int k = 0; k <= count; k++) {
            double part = (double) k / count;
            hours[k] = start + (restart - start) * part;
            values[k] = reached * StrictMath.pow(part, power);
        }
        hours[count + 1] = restart;
        values[count + 1] = 1;
        return new Curve(hours, values);
    }
}
