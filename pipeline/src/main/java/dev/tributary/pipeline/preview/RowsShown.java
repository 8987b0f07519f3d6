package dev.tributary.pipeline.preview;

import dev.tributary.core.journey.Journey;
import dev.tributary.store.SourceSample;
import java.util.List;

/**
 * Examples of what was read.
 *
 * @param first the first usable rows
 * @param types the type of each of the conversions among them; none if no types are configured
 * @param journeys the journeys of the first conversions of the window that have one
 */
public record RowsShown(SourceSample first, List<String> types, List<Journey> journeys) {
    public RowsShown {
        types = List.copyOf(types);
        journeys = List.copyOf(journeys);
    }
}
