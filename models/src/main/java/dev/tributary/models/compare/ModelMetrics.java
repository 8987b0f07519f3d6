package dev.tributary.models.compare;

import dev.tributary.core.report.Metrics;
import java.util.Optional;

/**
 * What a model makes of a channel.
 *
 * @param metrics the channel's cost, and the orders and revenue attributed to it
 * @param intervals where they probably lie; empty where nobody asked
 */
public record ModelMetrics(Metrics metrics, Optional<Intervals> intervals) {}
