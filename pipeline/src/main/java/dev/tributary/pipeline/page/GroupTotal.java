package dev.tributary.pipeline.page;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import java.util.Optional;

/**
 * The sum of some channels; ratios are ratios of sums.
 *
 * @param channels how many
 * @param metrics cost, attributed orders and attributed revenue
 * @param intervals the confidence intervals of these sums, from the same resamples as those of channels; empty if
 *     nothing is attributed on these days at all
 */
public record GroupTotal(int channels, Metrics metrics, Optional<Intervals> intervals) {}
