package dev.tributary.models.credit;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.SessionPath;
import dev.tributary.models.ChannelNumbers;
import java.util.List;

/**
 * What models look at: all of some users. Immutable.
 *
 * @param conversions all of these users, of any day; they tell users apart
 * @param journeys those that converted, in the order of their conversions' ids
 * @param open the sessions of users who did not
 * @param channels the channels of all sessions, those in no journey among them
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

    /** The same, with numbers of the channels that go by a longer list of names. */
    public Evidence numbered(List<String> names) {
        return names.equals(channels.names())
                ? this
                : new Evidence(conversions, journeys, open, channels.numbered(names));
    }
}
