package dev.tributary.core.figures;

import java.util.List;
import java.util.Optional;

/**
 * How long it took from the first touch of a path to its conversion.
 *
 * @param days one for every number of whole days that occurs, the least first
 * @param spread how the exact times are spread; empty where there is no conversion
 */
public record Lags(List<LagFigure> days, Optional<LagSpread> spread) {
    public Lags {
        days = List.copyOf(days);
    }
}
