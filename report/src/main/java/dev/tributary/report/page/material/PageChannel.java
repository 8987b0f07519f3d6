package dev.tributary.report.page.material;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.pipeline.page.ChannelFigures;
import java.util.Optional;

/**
 * A channel of the page.
 *
 * @param name its name, as in the source
 * @param figures its figures in the window
 */
public record PageChannel(String name, ChannelFigures figures) {
    /** Returns cost, attributed orders and attributed revenue. */
    public Metrics metrics() {
        return figures.metrics();
    }

    /** Returns their intervals; empty if nothing is attributed. */
    public Optional<Intervals> intervals() {
        return figures.intervals();
    }
}
