package dev.tributary.spark.users;

import dev.tributary.core.facts.UserGroup;
import dev.tributary.models.compare.ModelCounts;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.credit.IhcCredits;
import dev.tributary.models.kernel.GroupJourneys;
import dev.tributary.models.kernel.Question;
import java.util.List;

/**
 * What a comparison asks of each journey. Immutable and thread-safe.
 *
 * @param journeys which journeys there are, and how IHC credits them if it is asked for
 * @param models the models
 */
public record AskedJourneys(Question journeys, AskedModels models) {
    /** Returns the journeys of some users. */
    GroupJourneys of(UserGroup users) {
        return GroupJourneys.of(users, journeys, journeys.typesOf(users.conversions()));
    }

    /** Returns them as input of models, whose channels have the numbers of longer list of names. */
    Evidence evidence(UserGroup users, List<String> channels) {
        return of(users).evidence().numbered(channels);
    }

    /** Returns the result of the first pass of models over journeys of some users. */
    ModelCounts counts(GroupJourneys built) {
        return ModelCounts.of(
                built.evidence(),
                models.question(),
                evidence -> new IhcCredits(
                        evidence,
                        journeys.credits()
                                .orElseThrow()
                                .model(journeys.typesOf(built.group().conversions()))));
    }
}
