package dev.tributary.models.compare;

import dev.tributary.core.report.Metrics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Models side by side.
 *
 * @param models their labels, in the order in which they were asked for
 * @param channels by the code points of their names
 */
public record Comparison(List<String> models, List<ChannelComparison> channels) {
    /** The label of the IHC model. */
    public static final String IHC = "ihc";

    /** What the label of a Markov chain's view of all journeys at once ends with. */
    public static final String REMOVAL = " removal";

    public Comparison {
        models = List.copyOf(models);
        channels = List.copyOf(channels);
    }

    /** The sums over all channels, by the models' labels. Ratios of a sum are ratios of sums. */
    public Map<String, Metrics> totals() {
        return models.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        model -> channels.stream()
                                .map(channel -> channel.of(model).metrics())
                                .reduce(Metrics.ZERO, Metrics::plus)));
    }
}
