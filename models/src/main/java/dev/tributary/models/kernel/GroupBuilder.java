package dev.tributary.models.kernel;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.OpenJourney;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Builds the journeys of several windows of one group of users, whose sessions are sorted once. Immutable and
 * thread-safe.
 */
public final class GroupBuilder {
    private final UserGroup group;
    private final JourneyBuilder builder;

    /** Sorts the sessions of the users. */
    public GroupBuilder(UserGroup group, JourneyOptions options) {
        this.group = group;
        this.builder = new JourneyBuilder(group.sessions(), options);
    }

    /** Returns the users. */
    public UserGroup group() {
        return group;
    }

    /** Builds the journeys of the wanted conversions. */
    public Journeys journeys(Predicate<Conversion> wanted) {
        return builder.build(group.conversions(), wanted).naming(group.conversionsOfUnknown());
    }

    /** Builds the journeys of users who never converted; the selection's window selects among them. */
    public List<OpenJourney> open(Selection selection) {
        return builder.open(group.conversions(), selection.window());
    }
}
