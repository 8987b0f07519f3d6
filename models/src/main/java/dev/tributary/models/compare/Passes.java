package dev.tributary.models.compare;

import dev.tributary.models.credit.CreditSource;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.interval.RemovalIntervals;
import dev.tributary.models.markov.RemovalEffects;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Looks at the journeys of all users, wherever they are. A model needs up to three looks: a chain has to be counted before its effects
 * are known, and how sure they are follows from both.
 */
public interface Passes {
    /** The first look, which every question needs. */
    ModelCounts counts(ModelQuestion question);

    /**
     * The second, with the effects of a chain.
     *
     * @param channels by the numbers that the effects go by
     * @param intervals whether the third will follow
     */
    RemovalCounts shared(List<String> channels, RemovalEffects effects, boolean intervals);

    /** The third, for intervals. */
    RemovalIntervals moved(List<String> channels, RemovalIntervals.Known known);

    /**
     * Looks at one part of the users after another.
     *
     * @param parts how many there are, at least one
     * @param part the evidence of a part; all of a user lies in one
     * @param ihc the credit that the model {@code ihc} stands for
     */
    static Passes over(int parts, IntFunction<Evidence> part, Function<Evidence, CreditSource> ihc) {
        return new Passes() {
            @Override
            public ModelCounts counts(ModelQuestion question) {
                return IntStream.range(0, parts)
                        .mapToObj(number -> ModelCounts.of(part.apply(number), question, ihc))
                        .reduce(ModelCounts::plus)
                        .orElseThrow();
            }

            @Override
            public RemovalCounts shared(List<String> channels, RemovalEffects effects, boolean intervals) {
                return IntStream.range(0, parts)
                        .mapToObj(number -> RemovalCounts.of(part.apply(number).numbered(channels), effects, intervals))
                        .reduce(RemovalCounts::plus)
                        .orElseThrow();
            }

            @Override
            public RemovalIntervals moved(List<String> channels, RemovalIntervals.Known known) {
                RemovalIntervals all = RemovalIntervals.none(channels.size());
                for (int number = 0; number < parts; number++) {
                    all.add(RemovalIntervals.of(part.apply(number).numbered(channels), known));
                }
                return all;
            }
        };
    }
}
