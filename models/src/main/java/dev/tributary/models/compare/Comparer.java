package dev.tributary.models.compare;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.credit.ChannelSums;
import dev.tributary.models.interval.RemovalIntervals;
import dev.tributary.models.interval.ResampleSums;
import dev.tributary.models.markov.ChainBuilder;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.models.markov.RemovalInfluence;
import dev.tributary.models.spec.ModelSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Compares models, one after another. Not thread-safe. */
public final class Comparer {
    /** The decimals of a figure that was not added up exactly. */
    private static final int SCALE = 12;

    private final ModelQuestion question;
    private final Map<String, BigDecimal> costs;
    private final boolean costed;
    private final Passes passes;
    private final ModelCounts counts;
    private final Map<String, List<ModelMetrics>> metrics = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    /**
     * Makes the first pass over the journeys.
     *
     * @param costs the cost of each channel; including channels without a session in any journey, or at all
     */
    public Comparer(ModelQuestion question, Map<String, BigDecimal> costs, Passes passes) {
        this.question = question;
        this.costs = Map.copyOf(costs);
        this.costed = costs.values().stream().anyMatch(cost -> cost.signum() != 0);
        this.passes = passes;
        this.counts = passes.counts(question).including(costs.keySet());
    }

    /** Returns the result of the first pass. */
    public ModelCounts counts() {
        return counts;
    }

    /** Returns the figures of each model for each channel. */
    public Comparison compare() {
        question.models().forEach(this::ask);
        List<ChannelComparison> channels =
                IntStream.range(0, names().size()).mapToObj(this::channel).toList();
        return new Comparison(labels, channels);
    }

    /** Unknown if there is no cost at all, as in the report. */
    private static double cost(Metrics of) {
        return of.costed() ? of.cost().doubleValue() : Double.NaN;
    }

    private List<String> names() {
        return counts.channelNames();
    }

    private void ask(ModelSpec model) {
        if (model instanceof ModelSpec.Markov markov) {
            add(markov);
        } else {
            ModelCounts.ModelSums of = counts.sums(model.label());
            Optional<ResampleSums> resamples = of.resamples();
            add(
                    model.label(),
                    metrics(
                            of.sums(),
                            (channel, metrics) -> resamples.map(
                                    drawn -> Intervals.of(metrics.cost().doubleValue(), drawn, channel))));
        }
    }

    /** Adds both views of a Markov chain. */
    private void add(ModelSpec.Markov markov) {
        ChainBuilder chain = counts.chain(markov.order());
        RemovalEffects effects = RemovalEffects.of(chain, names().size());
        RemovalCounts shared = passes.shared(names(), effects, question.seed().isPresent());
        Optional<RemovalIntervals> sure = shared.slopes()
                .map(slopes -> passes.moved(
                        names(),
                        new RemovalIntervals.Known(
                                RemovalInfluence.of(chain, names().size()),
                                effects,
                                slopes,
                                counts.conversions(),
                                counts.revenue().value())));
        add(
                markov.label(),
                metrics(
                        shared.sums(),
                        (channel, of) -> sure.map(known -> Intervals.of(
                                cost(of),
                                known.orders(channel, of.orders().doubleValue()),
                                known.revenue(channel, of.revenue().doubleValue())))));
        add(markov.label() + Comparison.REMOVAL, removal(effects, sure));
    }

    private List<ModelMetrics> metrics(ChannelSums sums, BiFunction<Integer, Metrics, Optional<Intervals>> intervals) {
        return IntStream.range(0, names().size())
                .mapToObj(channel -> {
                    Metrics of = new Metrics(
                            cost(channel),
                            sums.orders(channel).toDecimal(),
                            sums.revenue(channel).toDecimal(),
                            costed);
                    return new ModelMetrics(of, intervals.apply(channel, of));
                })
                .toList();
    }

    private void add(String label, List<ModelMetrics> byChannel) {
        labels.add(label);
        metrics.put(label, byChannel);
    }

    /** Each channel's fraction of all effects, applied to all conversions together. */
    private List<ModelMetrics> removal(RemovalEffects effects, Optional<RemovalIntervals> sure) {
        double[] ofOrders = effects.partsOfConversions();
        double[] ofRevenue = effects.partsOfValue();
        return IntStream.range(0, ofOrders.length)
                .mapToObj(channel -> {
                    Metrics of = new Metrics(
                            cost(channel),
                            part(BigDecimal.valueOf(counts.conversions()), ofOrders[channel]),
                            part(counts.revenue().toDecimal(), ofRevenue[channel]),
                            costed);
                    return new ModelMetrics(
                            of,
                            sure.map(known -> Intervals.of(
                                    cost(of),
                                    known.partOfOrders(channel, of.orders().doubleValue()),
                                    known.partOfRevenue(channel, of.revenue().doubleValue()))));
                })
                .toList();
    }

    private static BigDecimal part(BigDecimal all, double part) {
        return new BigDecimal(all.doubleValue() * part).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    private BigDecimal cost(int channel) {
        return costs.getOrDefault(names().get(channel), BigDecimal.ZERO);
    }

    private ChannelComparison channel(int number) {
        Map<String, ModelMetrics> byModel = new HashMap<>();
        metrics.forEach((model, byChannel) -> byModel.put(model, byChannel.get(number)));
        return new ChannelComparison(names().get(number), cost(number), byModel);
    }
}
