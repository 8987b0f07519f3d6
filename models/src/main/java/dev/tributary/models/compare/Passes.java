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
 * Passes over the journeys of all users, wherever they are. A model needs up to three passes: a chain has to be counted
 * before its effects are known, and the confidence intervals need both.
 */
public interface Passes {
    /** Makes the first pass, which every question needs. */
    ModelCounts counts(ModelQuestion question);

    /**
     * Makes the second pass, with the effects of a chain.
     *
     * @param channels by the numbers of the effects
     * @param intervals whether the third pass will follow
     */
    RemovalCounts shared(List<String> channels, RemovalEffects effects, boolean intervals);

    /** Makes the third pass, for intervals. */
    RemovalIntervals moved(List<String> channels, RemovalIntervals.Known known);

    /**
     * Processes one part of the users after another.
     *
     * @param parts how many there are, at least one
     * @param part returns the evidence of a part; all data of a user is in one
     * @param ihc the credit of the model {@code ihc}
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
