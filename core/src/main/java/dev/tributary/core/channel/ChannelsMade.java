package dev.tributary.core.channel;

import java.util.List;

/**
 * How many sessions got their channel by rule, and what no rule took.
 *
 * @param sessions how many; those that are set aside later, too
 * @param tuples how many different tuples of source, medium, campaign, referrer and click ids they have
 * @param beyond how many of the sessions have a tuple that was not remembered, since there are too many; these tuples
 *     are in no number of tuples
 * @param unassigned how many of the sessions no rule took
 * @param unassignedTuples how many different tuples these have, with one referrer for each site
 * @param most the most frequent of these, most frequent first
 */
public record ChannelsMade(
        long sessions, long tuples, long beyond, long unassigned, long unassignedTuples, List<Unassigned> most) {
    /** No session got its channel by rule. */
    public static final ChannelsMade NONE = new ChannelsMade(0, 0, 0, 0, 0, List.of());

    public ChannelsMade {
        most = List.copyOf(most);
    }

    /** A tuple that no rule takes, with the number of its sessions. */
    public record Unassigned(TrafficSource from, long sessions) {}
}
