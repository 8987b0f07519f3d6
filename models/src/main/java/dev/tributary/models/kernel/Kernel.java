package dev.tributary.models.kernel;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.figures.FigureCounts;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.GroupCredits;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.models.compare.ModelCounts;
import dev.tributary.models.credit.IhcCredits;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Computes the answer to a question for a group of users, from their rows alone: it does not depend on other users, the
 * process or the order of rows. Thread-safe.
 */
public final class Kernel {
    private Kernel() {}

    /**
     * Computes.
     *
     * @param group all rows of the users, and of no other users
     * @param credits receives the credit of each journey, in the order of the conversions' ids; none if the question
     *     requests none
     * @throws IllegalArgumentException if credit is asked for, and the sessions have the days of another time zone
     * @return the result, to be added to that of other users
     */
    public static Partial run(UserGroup group, Question question, Consumer<CreditedJourney> credits) {
        ConversionTypes types = question.typesOf(group.conversions());
        GroupJourneys journeys = GroupJourneys.of(group, question, types);
        return new Partial(
                question.key(),
                JourneyCounts.of(question.journeys(), journeys.journeys()),
                question.credits().map(of -> credit(journeys, question, of.model(types), credits)),
                question.figures()
                        ? Optional.of(FigureCounts.of(group.conversions(), journeys.journeys(), journeys.open(), types))
                        : Optional.empty(),
                question.models()
                        .map(asked -> ModelCounts.of(
                                journeys.evidence(),
                                asked,
                                evidence -> new IhcCredits(
                                        evidence,
                                        question.credits().orElseThrow().model(types)))));
    }

    private static CreditTotals credit(
            GroupJourneys group, Question question, LocalIhcByType model, Consumer<CreditedJourney> credits) {
        GroupCredits totals = credits(group, question);
        new LazyCredits(model, group.journeys().journeys(), Optional.of(totals))
                .forEachRemaining(outcome -> credits.accept(CreditedJourney.of(
                        outcome, model.which(outcome.journey().conversion()))));
        return totals.totals();
    }

    private static GroupCredits credits(GroupJourneys group, Question question) {
        question.requireDaysOf(group.group().sessions().zone());
        GroupCredits totals = new GroupCredits(
                question.credits().orElseThrow().basis(),
                question.selection().window(),
                group.group().sessions().channelDays());
        group.journeys().withoutJourney().forEach(totals::addWithoutJourney);
        return totals;
    }
}
