package dev.tributary.core.figures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The conversions of one group: of new customers, say, or of one conversion type.
 *
 * @param group its name
 * @param orders all conversions, those without a journey included
 * @param attributed how many of them have a journey
 * @param touches how many sessions these journeys hold together
 */
public record GroupFigure(String group, Orders orders, long attributed, long touches) {
    /** Sessions per journey; empty where there is no journey. */
    public Optional<BigDecimal> averageTouches() {
        return Ratio.of(BigDecimal.valueOf(touches), attributed);
    }
}
