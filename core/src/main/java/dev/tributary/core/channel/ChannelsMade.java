package dev.tributary.core.channel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private static final int SHOWN = 20;

    public ChannelsMade {
        most = List.copyOf(most);
    }

    /** Returns what is told of the counts of all sessions. */
    public static ChannelsMade of(TupleCounts counts) {
        Map<TrafficSource, Long> open = new HashMap<>();
        counts.open()
                .forEach((tuple, rows) -> open.merge(TupleCounts.read(tuple).ofSite(), rows, Long::sum));
        List<Unassigned> most = open.entrySet().stream()
                .map(entry -> new Unassigned(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Unassigned::sessions)
                        .reversed()
                        .thenComparing(one -> one.from().toString()))
                .limit(SHOWN)
                .toList();
        long unassigned = sum(counts.open()) + counts.openBeyond();
        long beyond = counts.takenBeyond() + counts.openBeyond();
        return new ChannelsMade(
                sum(counts.taken()) + counts.takenBeyond() + unassigned,
                (long) counts.taken().size() + counts.open().size(),
                beyond,
                unassigned,
                open.size(),
                most);
    }

    private static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A tuple that no rule takes, with the number of its sessions. */
    public record Unassigned(TrafficSource from, long sessions) {}
}
