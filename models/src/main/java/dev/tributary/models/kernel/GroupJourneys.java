package dev.tributary.models.kernel;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.OpenJourney;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.credit.Evidence;
import java.util.List;
import java.util.function.Predicate;

/**
 * The journeys of a group of users.
 *
 * @param group the users
 * @param journeys those of the selected conversions
 * @param open those of users who never converted; empty if not needed
 */
public record GroupJourneys(UserGroup group, Journeys journeys, List<OpenJourney> open) {
    public GroupJourneys {
        open = List.copyOf(open);
    }

    /**
     * Builds the journeys.
     *
     * @param wanted the conversions whose journeys are built
     */
    public static GroupJourneys of(UserGroup group, JourneyOptions options, Predicate<Conversion> wanted) {
        return new GroupJourneys(group, new GroupBuilder(group, options).journeys(wanted), List.of());
    }

    /**
     * The same, with the journeys of users who never converted.
     *
     * @param selection its window selects among those
     */
    public static GroupJourneys withOpen(
            UserGroup group, JourneyOptions options, Predicate<Conversion> wanted, Selection selection) {
        GroupBuilder builder = new GroupBuilder(group, options);
        return new GroupJourneys(group, builder.journeys(wanted), builder.open(selection));
    }

    /**
     * Builds those that a question asks for.
     *
     * @param types of the group's conversions
     */
    public static GroupJourneys of(UserGroup group, Question question, ConversionTypes types) {
        Predicate<Conversion> wanted = question.selection().by(types);
        return question.everyUser()
                ? withOpen(group, question.journeys(), wanted, question.selection())
                : of(group, question.journeys(), wanted);
    }

    /** Returns the input of models. */
    public Evidence evidence() {
        return new Evidence(
                group.conversions(),
                journeys.journeys(),
                open,
                new ChannelNumbers(group.sessions().channelNames()));
    }
}
