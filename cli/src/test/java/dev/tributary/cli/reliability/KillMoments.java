package dev.tributary.cli.reliability;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Random times to kill, from before the first request to near the end of a run. The range adapts, because machines
 * differ and runs get shorter the more work is already done.
 */
final class KillMoments {
    private static final double WIDER = 1.15;
    private static final double TIGHTER = 0.85;

    private final SplittableRandom random;
    private double low = 300;
    private double high = 2500;
    private int fruitless;

    KillMoments(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Sets the range from a run that was observed. */
    void between(Duration firstRequest, Duration end) {
        low = firstRequest.toMillis() * 0.7;
        high = end.toMillis() * 0.9;
    }

    Duration next() {
        return Duration.ofMillis((long) random.nextDouble(low, high));
    }

    /** Records that the run had already ended. */
    void tooLate() {
        high = Math.max(high * TIGHTER, low * WIDER);
    }

    /**
     * Records a kill.
     *
     * @param progress whether the run had sent a request
     */
    void killed(boolean progress) {
        fruitless = progress ? 0 : fruitless + 1;
        if (fruitless > 2) {
            high *= WIDER;
            fruitless = 0;
        }
    }
}
