package dev.tributary.spark.model;

import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.compare.ModelCounts;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.compare.Passes;
import dev.tributary.models.compare.RemovalCounts;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.interval.RemovalIntervals;
import dev.tributary.models.kernel.Question;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.spark.job.GatheredUsers;
import dev.tributary.spark.ship.Shipped;
import dev.tributary.spark.users.AskedJourneys;
import dev.tributary.spark.users.AskedModels;
import dev.tributary.spark.users.FirstCounts;
import dev.tributary.spark.users.FirstPass;
import dev.tributary.spark.users.KnownMoves;
import dev.tributary.spark.users.MovedPass;
import dev.tributary.spark.users.SharedEffects;
import dev.tributary.spark.users.SharedPass;
import java.util.List;

/**
 * The passes over the journeys of users on a cluster. The first is made at once, since what it counts tells whether there is
 * anything to compare. Used by one thread.
 */
final class PassesOnSpark implements Passes {
    private final GatheredUsers users;
    private final Shipped<AskedJourneys> asked;
    private final FirstCounts first;
    private final List<String> channels;

    /**
     * Makes the first pass.
     *
     * @param channels those of all sessions, of which only some are of users who are asked
     * @param journeys which journeys there are, without models
     * @param models what is asked of them
     */
    PassesOnSpark(GatheredUsers users, List<String> channels, Question journeys, ModelQuestion models) {
        this.users = users;
        this.channels = List.copyOf(channels);
        this.asked = users.ship(new AskedJourneys(journeys, AskedModels.of(models)), AskedJourneys.class);
        this.first = users.ask(new FirstPass(asked));
    }

    /** Returns what the first pass counted. */
    FirstCounts first() {
        return first;
    }

    @Override
    public ModelCounts counts(ModelQuestion question) {
        Evidence nobody = new Evidence(List.of(), List.of(), List.of(), new ChannelNumbers(channels));
        return ModelCounts.of(nobody, question, evidence -> credits -> {}).plus(first.models());
    }

    @Override
    public RemovalCounts shared(List<String> channels, RemovalEffects effects, boolean intervals) {
        return users.ask(new SharedPass(
                asked, users.ship(new SharedEffects(channels, effects, intervals), SharedEffects.class)));
    }

    @Override
    public RemovalIntervals moved(List<String> channels, RemovalIntervals.Known known) {
        return users.ask(new MovedPass(asked, users.ship(new KnownMoves(channels, known), KnownMoves.class)));
    }
}
