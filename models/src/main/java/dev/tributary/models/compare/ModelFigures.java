package dev.tributary.models.compare;

import dev.tributary.core.report.Figures;
import java.util.Optional;

/**
 * What a model makes of a channel.
 *
 * @param figures the channel's cost, and the orders and revenue attributed to it
 * @param doubt how sure they are; empty where nobody asked
 */
public record ModelFigures(Figures figures, Optional<Doubt> doubt) {}
