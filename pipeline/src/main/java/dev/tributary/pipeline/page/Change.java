package dev.tributary.pipeline.page;

import dev.tributary.models.interval.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The change of a figure from one period to the next.
 *
 * @param before the figure of the earlier period
 * @param now the figure of the window
 * @param difference the confidence interval of {@code now − before}, from resamples of the users of both periods at
 *     once; empty for a figure that is known exactly, or if there is none
 */
public record Change(BigDecimal before, BigDecimal now, Optional<Interval> difference) {
    /**
     * Returns whether it is more than chance: an exact figure differs at all, or the interval of the difference does not
     * contain 0.
     */
    public boolean moreThanChance() {
        return difference
                .map(interval -> interval.low() > 0 || interval.high() < 0)
                .orElse(before.compareTo(now) != 0);
    }

    /** Returns the change as a fraction of the earlier figure, such as −0.1; empty if that is 0. */
    public Optional<BigDecimal> relative() {
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(now.subtract(before).divide(before, MathContext.DECIMAL64));
    }
}
