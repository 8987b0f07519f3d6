package dev.tributary.pipeline.page;

import java.math.BigDecimal;

/**
 * The parts of a channel's sessions in journeys, before they are weighed: exact sums of the stored numbers.
 *
 * @param initializer the sum of its shares in beginning journeys
 * @param holder the sum of its shares in keeping them going
 * @param closer the sum of its shares in ending them
 */
public record PhaseSums(BigDecimal initializer, BigDecimal holder, BigDecimal closer) {
    /** Nothing. */
    public static final PhaseSums ZERO = new PhaseSums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Returns the sum of the three. */
    public BigDecimal sum() {
        return initializer.add(holder).add(closer);
    }
}
