package dev.tributary.core.figures;

import java.util.List;
import java.util.Optional;

/**
 * The times from the first touch of a path to its conversion.
 *
 * @param days one entry for every number of whole days that occurs, in ascending order
 * @param spread the distribution of the exact times; empty if there is no conversion
 */
public record Lags(List<LagFigure> days, Optional<LagSpread> spread) {
    public Lags {
        days = List.copyOf(days);
    }
}
