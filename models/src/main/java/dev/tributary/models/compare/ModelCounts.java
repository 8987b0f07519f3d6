package dev.tributary.models.compare;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.number.ExactSum;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.credit.ChannelSums;
import dev.tributary.models.credit.CreditSource;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.credit.JourneyCredits;
import dev.tributary.models.credit.ModelChains;
import dev.tributary.models.interval.ResampleSums;
import dev.tributary.models.interval.Resamples;
import dev.tributary.models.interval.UserKeys;
import dev.tributary.models.markov.ChainBuilder;
import dev.tributary.models.markov.ChainBytes;
import dev.tributary.models.spec.ModelSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * The result of the first pass over the journeys of a group of users: credit of models that use each journey alone, and
 * chains. Channel numbers depend on names; all sums are exact. So groups can be added in any order, and the same users
 * give the same bytes. Not thread-safe.
 */
public final class ModelCounts {
    private final ChannelNumbers channels;
    private final ExactSum revenue = new ExactSum();
    private long conversions;
    private long open;
    private final SortedMap<String, ModelSums> sums = new TreeMap<>();
    private final SortedMap<Integer, ChainBuilder> chains = new TreeMap<>();

    private ModelCounts(List<String> channels) {
        this.channels = new ChannelNumbers(channels);
    }

    /**
     * Makes the pass.
     *
     * @param ihc the credit of the model {@code ihc}; not used if it is not requested
     */
    public static ModelCounts of(Evidence evidence, ModelQuestion question, Function<Evidence, CreditSource> ihc) {
        ModelCounts counts = new ModelCounts(evidence.channels().names());
        counts.conversions = evidence.journeys().size();
        counts.open = evidence.open().size();
        for (Journey journey : evidence.journeys()) {
            counts.revenue.add(journey.conversion().revenue());
        }
        Optional<UserKeys> users = question.seed().stream()
                .mapToObj(seed -> UserKeys.of(evidence.conversions(), seed))
                .findFirst();
        for (ModelSpec model : question.models()) {
            if (model instanceof ModelSpec.Markov markov) {
                counts.chains.put(markov.order(), ModelChains.count(evidence, markov.order()));
            } else {
                CreditSource source = model instanceof ModelSpec.Rule rule
                        ? new JourneyCredits(
                                evidence, rule.shares().apply(question.direct().among(counts.channelNames())))
                        : ihc.apply(evidence);
                counts.sums.put(model.label(), ModelSums.of(source, counts.channels.size(), users));
            }
        }
        return counts;
    }

    /** The credit of one model by channel, and in resamples. */
    record ModelSums(ChannelSums sums, Optional<ResampleSums> resamples) {
        static ModelSums of(CreditSource source, int channels, Optional<UserKeys> users) {
            ChannelSums sums = new ChannelSums(channels);
            Optional<Resamples> resamples = users.map(known -> new Resamples(channels, known));
            source.forEach(resamples.map(sums::and).orElse(sums));
            return new ModelSums(sums, resamples.map(Resamples::sums));
        }

        /** Returns empty sums over other channels. */
        ModelSums empty(int channels) {
            return new ModelSums(new ChannelSums(channels), resamples.map(drawn -> new ResampleSums(channels)));
        }

        void add(ModelSums other, IntUnaryOperator number) {
            sums.add(other.sums, number);
            resamples.ifPresent(drawn -> drawn.add(other.resamples.orElseThrow(), number));
        }
    }

    /** Returns the channels of all sessions, ordered by code point; their indexes are their numbers. */
    public List<String> channelNames() {
        return channels.names();
    }

    /** Returns how many conversions have a journey. */
    public long conversions() {
        return conversions;
    }

    /** Returns their revenue, in the source's currency. */
    public ExactSum revenue() {
        return revenue;
    }

    /** Returns the number of users who never converted. */
    public long open() {
        return open;
    }

    /** Returns the credit of a model that uses each journey alone. */
    ModelSums sums(String label) {
        return Optional.ofNullable(sums.get(label))
                .orElseThrow(() -> new IllegalArgumentException("the model " + label + " was not asked"));
    }

    /** Returns the chain of a requested order. */
    ChainBuilder chain(int order) {
        return Optional.ofNullable(chains.get(order))
                .orElseThrow(() -> new IllegalArgumentException("no chain of the order " + order + " was asked for"));
    }

    /** Adds the results of other users for the same question; neither object may be used again. */
    public ModelCounts plus(ModelCounts other) {
        if (!sums.keySet().equals(other.sums.keySet()) || !chains.keySet().equals(other.chains.keySet())) {
            throw new IllegalArgumentException("counts of other models cannot be added");
        }
        return including(other.channelNames()).with(other);
    }

    /** Returns the same with further channels, which are in no journey; this object may not be used again. */
    ModelCounts including(Collection<String> more) {
        List<String> names = Stream.concat(channelNames().stream(), more.stream())
                .distinct()
                .sorted(CodePoints::compare)
                .toList();
        return names.equals(channelNames()) ? this : new ModelCounts(names).with(this);
    }

    private ModelCounts with(ModelCounts other) {
        List<String> names = channelNames();
        IntUnaryOperator number = other.channels.numbered(names)::of;
        conversions += other.conversions;
        open += other.open;
        revenue.add(other.revenue);
        other.sums.forEach((label, more) ->
                sums.computeIfAbsent(label, key -> more.empty(names.size())).add(more, number));
        other.chains.forEach((order, more) -> chains.computeIfAbsent(
                        order, key -> new ChainBuilder(order, names.size()))
                .add(more, number));
        return this;
    }

    public void writeTo(ByteWriter out) {
        out.number(channels.size());
        channelNames().forEach(out::text);
        out.number(conversions);
        out.number(open);
        out.sum(revenue);
        out.number(sums.size());
        sums.forEach((label, model) -> {
            out.text(label);
            model.sums.writeTo(out);
            out.flag(model.resamples.isPresent());
            model.resamples.ifPresent(drawn -> drawn.writeTo(out));
        });
        out.number(chains.size());
        chains.forEach((order, chain) -> {
            out.number(order - 1L);
            ChainBytes.write(chain, out);
        });
    }

    /** Reads serialised counts. */
    public static ModelCounts readFrom(ByteReader in) {
        List<String> names = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            String name = in.text();
            if (!names.isEmpty() && CodePoints.compare(names.get(names.size() - 1), name) >= 0) {
                throw in.bad("the channels are not in their order");
            }
            names.add(name);
        }
        ModelCounts counts = new ModelCounts(names);
        counts.conversions = in.count();
        counts.open = in.count();
        counts.revenue.add(in.sum());
        for (int left = in.size(); left > 0; left--) {
            counts.sums.put(
                    in.text(),
                    new ModelSums(
                            ChannelSums.readFrom(in, names.size()),
                            in.flag() ? Optional.of(ResampleSums.readFrom(in, names.size())) : Optional.empty()));
        }
        for (int left = in.size(); left > 0; left--) {
            int order = 1 + in.below(ChainBytes.MOST_ORDER);
            counts.chains.put(order, ChainBytes.read(in, order, names.size()));
        }
        return counts;
    }
}
