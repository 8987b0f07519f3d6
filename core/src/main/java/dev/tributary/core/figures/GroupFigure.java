package dev.tributary.core.figures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The conversions of one group, for example of new customers or of one conversion type.
 *
 * @param group its name
 * @param orders all conversions, including those without a journey
 * @param attributed how many of them have a journey
 * @param touches the total number of sessions in these journeys
 */
public record GroupFigure(String group, Orders orders, long attributed, long touches) {
    /** Returns sessions per journey; empty if there is no journey. */
    public Optional<BigDecimal> averageTouches() {
        return Ratio.of(BigDecimal.valueOf(touches), attributed);
    }
}
