package dev.tributary.models.rule;

import dev.tributary.models.Shares;
import dev.tributary.models.Touches;
import java.time.Duration;

/**
 * Exponential time decay: the weight of a touch is 2^(−Δt/h), Δt before the conversion, with a half-life of h. Measured
 * from the last touch, which changes no share, to avoid underflow for journeys of years ago.
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
