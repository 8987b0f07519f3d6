package dev.tributary.models.compare;

import dev.tributary.core.report.Metrics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A comparison of models.
 *
 * @param models their labels, in the requested order
 * @param channels ordered by the code points of their names
 */
public record Comparison(List<String> models, List<ChannelComparison> channels) {
    /** The label of the IHC model. */
    public static final String IHC = "ihc";

    /** The suffix of the label of a Markov chain's view of all journeys together. */
    public static final String REMOVAL = " removal";

    public Comparison {
        models = List.copyOf(models);
        channels = List.copyOf(channels);
    }

    /** Returns the sums over all channels, by model label. Ratios of a sum are ratios of sums. */
    public Map<String, Metrics> totals() {
        return models.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        model -> channels.stream()
                                .map(channel -> channel.of(model).metrics())
                                .reduce(Metrics.ZERO, Metrics::plus)));
    }
}
