package dev.tributary.models.credit;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.SessionPath;
import dev.tributary.models.ChannelNumbers;
import java.util.List;

/**
 * The input of models: all data of a group of users. Immutable.
 *
 * @param conversions all of these users, of any day; they identify users
 * @param journeys those that converted, in the order of their conversions' ids
 * @param open the sessions of users who did not
 * @param channels the channels of all sessions, including those in no journey
 */
public record Evidence(
        List<Conversion> conversions,
        List<Journey> journeys,
        List<? extends SessionPath> open,
        ChannelNumbers channels) {
    public Evidence {
        conversions = List.copyOf(conversions);
        journeys = List.copyOf(journeys);
        open = List.copyOf(open);
    }

    /** Returns the same with channel numbers by a longer list of names. */
    public Evidence numbered(List<String> names) {
        return names.equals(channels.names())
                ? this
                : new Evidence(conversions, journeys, open, channels.numbered(names));
    }
}
