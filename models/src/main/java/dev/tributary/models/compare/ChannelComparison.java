package dev.tributary.models.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the models make of one channel.
 *
 * @param channel its name
 * @param cost what its sessions cost, in the source's currency
 * @param byModel its metrics, by the models' labels
 */
public record ChannelComparison(String channel, BigDecimal cost, Map<String, ModelMetrics> byModel) {
    /** Of equal metrics the one of fewest digits is told, in whatever order the models stand. */
    private static final Comparator<BigDecimal> BY_VALUE = Comparator.naturalOrder();

    public ChannelComparison {
        byModel = Map.copyOf(byModel);
    }

    /**
     * The metrics of a model.
     *
     * @throws IllegalArgumentException when that model was not asked
     */
    public ModelMetrics of(String model) {
        return Optional.ofNullable(byModel.get(model))
                .orElseThrow(() -> new IllegalArgumentException("the model " + model + " was not asked"));
    }

    /** The figure of a model; empty where a ratio has none. */
    public Optional<BigDecimal> figure(String model, Measure measure) {
        return measure.of(of(model).metrics());
    }

    /** How far the models are apart; empty where no model has a figure. */
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
