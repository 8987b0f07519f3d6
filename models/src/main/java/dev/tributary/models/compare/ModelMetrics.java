package dev.tributary.models.compare;

import dev.tributary.core.report.Metrics;
import java.util.Optional;

/**
 * The result of a model for a channel.
 *
 * @param metrics the channel's cost, and the orders and revenue attributed to it
 * @param intervals their confidence intervals; empty if not requested
 */
public record ModelMetrics(Metrics metrics, Optional<Intervals> intervals) {}
