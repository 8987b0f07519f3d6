package dev.tributary.cli.parts;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.models.compare.ModelCounts;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.compare.Passes;
import dev.tributary.models.compare.RemovalCounts;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.interval.RemovalIntervals;
import dev.tributary.models.kernel.GroupJourneys;
import dev.tributary.models.kernel.Kernel;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import dev.tributary.models.markov.RemovalEffects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

/** Computes each group of users separately, serialises the results, and adds them in random order. */
final class Apart implements Passes {
    private final List<UserGroup> groups;
    private final Question question;
    private final Random random;

    Apart(List<UserGroup> groups, Question question, long seed) {
        this.groups = new ArrayList<>(groups);
        this.question = question;
        this.random = new Random(seed);
    }

    /** Returns the result for all users. */
    Partial all(Consumer<CreditedJourney> credits) {
        return added(group -> Partial.of(Kernel.run(group, question, credits).toBytes(), question), Partial::add);
    }

    /** Adds random pairs, and pairs of pairs. */
    private <T> T added(Function<UserGroup, T> compute, BinaryOperator<T> add) {
        Collections.shuffle(groups, random);
        List<T> left = new ArrayList<>();
        groups.forEach(group -> left.add(compute.apply(group)));
        while (left.size() > 1) {
            T one = left.remove(random.nextInt(left.size()));
            T other = left.remove(random.nextInt(left.size()));
            left.add(add.apply(one, other));
        }
        return left.get(0);
    }

    @Override
    public ModelCounts counts(ModelQuestion models) {
        return all(credit -> {}).models().orElseThrow();
    }

    @Override
    public RemovalCounts shared(List<String> channels, RemovalEffects effects, boolean intervals) {
        return added(
                group -> {
                    ByteWriter out = new ByteWriter(1);
                    RemovalCounts.of(evidence(group, channels), effects, intervals)
                            .writeTo(out);
                    return RemovalCounts.readFrom(new ByteReader("a test", 1, out.toBytes()), channels.size());
                },
                RemovalCounts::plus);
    }

    @Override
    public RemovalIntervals moved(List<String> channels, RemovalIntervals.Known known) {
        return added(
                group -> {
                    ByteWriter out = new ByteWriter(1);
                    RemovalIntervals.of(evidence(group, channels), known).writeTo(out);
                    return RemovalIntervals.readFrom(new ByteReader("a test", 1, out.toBytes()), channels.size());
                },
                (one, other) -> {
                    one.add(other);
                    return one;
                });
    }

    private Evidence evidence(UserGroup group, List<String> channels) {
        return GroupJourneys.withOpen(
                        group,
                        question.journeys(),
                        question.selection().by(question.typesOf(group.conversions())),
                        question.selection())
                .evidence()
                .numbered(channels);
    }
}
