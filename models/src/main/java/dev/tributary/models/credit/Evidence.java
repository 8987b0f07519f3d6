package dev.tributary.models.credit;

import dev.tributary.core.journey.SessionPath;
import java.util.List;

/**
 * What models look at. Immutable.
 *
 * @param journeys those that converted, in the order of their conversions' ids
 * @param open the sessions of users who did not
 * @param channels the names of the channels, by the numbers that the sessions' table gives them
 */
public record Evidence(List<ConvertedJourney> journeys, List<? extends SessionPath> open, List<String> channels) {
    public Evidence {
        journeys = List.copyOf(journeys);
        open = List.copyOf(open);
        channels = List.copyOf(channels);
    }
}
