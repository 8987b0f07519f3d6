package dev.tributary.models.rule;

import dev.tributary.models.Shares;
import dev.tributary.models.Touches;
import java.time.Duration;

/**
 * A touch counts half as much as one that came a half-life later: its weight is 2^(−Δt/h), Δt before the conversion. Measured
 * from the last touch, which changes no share, so that a journey of years ago does not vanish below the smallest number.
 *
 * @param halfLife above 0
 */
public record TimeDecay(Duration halfLife) implements Shares {
    /** A week. */
    public static final TimeDecay WEEK = new TimeDecay(Duration.ofDays(7));

    /** @throws IllegalArgumentException when the half-life is not above 0 */
    public TimeDecay {
        if (halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("a half-life of " + halfLife + " is not above 0");
        }
    }

    @Override
    public void of(Touches touches, double[] shares) {
        long last = touches.millisBefore(touches.size() - 1);
        double sum = 0;
        for (int position = 0; position < touches.size(); position++) {
            shares[position] =
                    StrictMath.pow(2, (double) (last - touches.millisBefore(position)) / halfLife.toMillis());
            sum += shares[position];
        }
        for (int position = 0; position < touches.size(); position++) {
            shares[position] /= sum;
        }
    }
}
