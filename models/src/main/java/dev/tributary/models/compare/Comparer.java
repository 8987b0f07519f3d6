package dev.tributary.models.compare;

import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.Figures;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.credit.ChannelSums;
import dev.tributary.models.credit.CreditSource;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.credit.JourneyCredits;
import dev.tributary.models.credit.ModelChains;
import dev.tributary.models.doubt.Interval;
import dev.tributary.models.doubt.RemovalDoubt;
import dev.tributary.models.doubt.Resamples;
import dev.tributary.models.doubt.UserKeys;
import dev.tributary.models.markov.ChainBuilder;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.models.markov.RemovalInfluence;
import dev.tributary.models.markov.RemovalShares;
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

/** Asks one model after another. Not thread-safe. */
public final class Comparer {
    /** Digits after the point of a figure that was not added up exactly. */
    private static final int SCALE = 12;

    private final Evidence evidence;
    private final Map<String, BigDecimal> costs;
    private final CreditSource ihc;
    private final DirectChannels direct;
    private final Optional<UserKeys> doubt;
    private final Map<String, List<ModelFigures>> figures = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    /**
     * Nothing is computed yet.
     *
     * @param costs what each channel's sessions cost; of channels without a session in any journey, too
     * @param ihc the credit that the model {@code ihc} stands for
     * @param direct which channels are direct ones
     * @param doubt tells users apart, where figures are to come with intervals
     */
    public Comparer(
            Evidence evidence,
            Map<String, BigDecimal> costs,
            CreditSource ihc,
            DirectChannels direct,
            Optional<UserKeys> doubt) {
        this.evidence = evidence;
        this.costs = Map.copyOf(costs);
        this.ihc = ihc;
        this.direct = direct;
        this.doubt = doubt;
    }

    /** What each of some models makes of each channel. */
    public Comparison compare(List<ModelSpec> models) {
        models.forEach(this::ask);
        List<ChannelComparison> channels = IntStream.range(
                        0, evidence.channels().size())
                .mapToObj(this::channel)
                .toList();
        return new Comparison(labels, channels);
    }

    private void ask(ModelSpec model) {
        if (model instanceof ModelSpec.Rule rule) {
            add(
                    rule.label(),
                    new JourneyCredits(
                            evidence,
                            rule.shares().apply(direct.among(evidence.channels().names()))));
        } else if (model instanceof ModelSpec.Markov markov) {
            add(markov);
        } else {
            add(model.label(), ihc);
        }
    }

    private void add(String label, CreditSource source) {
        ChannelSums sums = new ChannelSums(evidence.channels().size());
        Optional<Resamples> resamples =
                doubt.map(users -> new Resamples(evidence.channels().size(), users));
        source.forEach(resamples.map(sums::and).orElse(sums));
        add(
                label,
                figures(
                        sums,
                        (channel, of) -> resamples.map(drawn -> Doubt.of(
                                of.cost().doubleValue(),
                                Interval.of(drawn.orders(channel)),
                                Interval.of(drawn.revenue(channel))))));
    }

    /** Both views of a Markov chain. */
    private void add(ModelSpec.Markov markov) {
        int channels = evidence.channels().size();
        ChainBuilder chain = ModelChains.count(evidence, markov.order());
        RemovalEffects effects = RemovalEffects.of(chain, channels);
        ChannelSums sums = new ChannelSums(channels);
        new JourneyCredits(evidence, new RemovalShares(effects.ofConversions())).forEach(sums);
        Optional<RemovalDoubt> strays =
                doubt.map(users -> RemovalDoubt.of(evidence, RemovalInfluence.of(chain, channels), effects));
        add(
                markov.label(),
                figures(
                        sums,
                        (channel, of) -> strays.map(stray -> Doubt.of(
                                of.cost().doubleValue(),
                                stray.orders(channel, of.ihc().doubleValue()),
                                stray.revenue(channel, of.ihcRevenue().doubleValue())))));
        add(markov.label() + Comparison.REMOVAL, removal(effects, strays));
    }

    private List<ModelFigures> figures(ChannelSums sums, BiFunction<Integer, Figures, Optional<Doubt>> doubts) {
        return IntStream.range(0, evidence.channels().size())
                .mapToObj(channel -> {
                    Figures of = new Figures(
                            cost(channel),
                            sums.orders(channel).toDecimal(),
                            sums.revenue(channel).toDecimal());
                    return new ModelFigures(of, doubts.apply(channel, of));
                })
                .toList();
    }

    private void add(String label, List<ModelFigures> byChannel) {
        labels.add(label);
        figures.put(label, byChannel);
    }

    /** Each channel's part of all effects: what it would be credited with if journeys were looked at all at once. */
    private List<ModelFigures> removal(RemovalEffects effects, Optional<RemovalDoubt> strays) {
        double[] ofOrders = effects.partsOfConversions();
        double[] ofRevenue = effects.partsOfValue();
        ExactSum revenue = new ExactSum();
        evidence.journeys().forEach(journey -> revenue.add(journey.conversion().revenue()));
        return IntStream.range(0, ofOrders.length)
                .mapToObj(channel -> {
                    Figures of = new Figures(
                            cost(channel),
                            part(BigDecimal.valueOf(evidence.journeys().size()), ofOrders[channel]),
                            part(revenue.toDecimal(), ofRevenue[channel]));
                    return new ModelFigures(
                            of,
                            strays.map(stray -> Doubt.of(
                                    of.cost().doubleValue(),
                                    stray.partOfOrders(channel, of.ihc().doubleValue()),
                                    stray.partOfRevenue(channel, of.ihcRevenue().doubleValue()))));
                })
                .toList();
    }

    private static BigDecimal part(BigDecimal all, double part) {
        return new BigDecimal(all.doubleValue() * part).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    private BigDecimal cost(int channel) {
        return costs.getOrDefault(evidence.channels().names().get(channel), BigDecimal.ZERO);
    }

    private ChannelComparison channel(int number) {
        Map<String, ModelFigures> byModel = new HashMap<>();
        figures.forEach((model, byChannel) -> byModel.put(model, byChannel.get(number)));
        return new ChannelComparison(evidence.channels().names().get(number), cost(number), byModel);
    }
}
