package dev.tributary.models.credit;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.SessionPath;
import dev.tributary.models.ChannelNumbers;
import java.util.List;

/**
 * What models look at. Immutable.
 *
 * @param journeys those that converted, in the order of their conversions' ids
 * @param open the sessions of users who did not
 * @param channels the channels of all sessions, those in no journey among them
 */
public record Evidence(List<Journey> journeys, List<? extends SessionPath> open, ChannelNumbers channels) {
    public Evidence {
        journeys = List.copyOf(journeys);
        open = List.copyOf(open);
    }
}
