package dev.tributary.models.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of all models for one channel.
 *
 * @param channel its name
 * @param cost the cost of its sessions, in the source's currency
 * @param byModel its metrics, by model label
 */
public record ChannelComparison(String channel, BigDecimal cost, Map<String, ModelMetrics> byModel) {
    /** Of equal values the one with fewest digits is used, so that the order of models does not matter. */
    private static final Comparator<BigDecimal> BY_VALUE = Comparator.naturalOrder();

    public ChannelComparison {
        byModel = Map.copyOf(byModel);
    }

    /**
     * Returns the metrics of a model.
     *
     * @throws IllegalArgumentException when that model was not requested
     */
    public ModelMetrics of(String model) {
        return Optional.ofNullable(byModel.get(model))
                .orElseThrow(() -> new IllegalArgumentException("the model " + model + " was not asked"));
    }

    /** Returns the figure of a model; empty if a ratio is undefined. */
    public Optional<BigDecimal> figure(String model, Measure measure) {
        return measure.of(of(model).metrics());
    }

    /** Returns the range of the models; empty if no model has a figure. */
    public Optional<Range> range(Measure measure) {
        List<BigDecimal> metrics = byModel.values().stream()
                .flatMap(model -> measure.of(model.metrics()).stream())
                .toList();
        return metrics.stream()
                .min(BY_VALUE.thenComparing(BigDecimal::scale))
                .map(low -> new Range(
                        low,
                        Collections.max(
                                metrics, BY_VALUE.thenComparing(BigDecimal::scale, Comparator.reverseOrder()))));
    }
}
