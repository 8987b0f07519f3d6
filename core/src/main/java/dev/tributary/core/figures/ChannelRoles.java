package dev.tributary.core.figures;

import dev.tributary.core.facts.CodePoints;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The roles of a channel in paths that led to a conversion. A conversion counts once in each role, however often the
 * channel touched it.
 *
 * @param channel its name
 * @param initiated conversions whose first touch was by the channel
 * @param assisted conversions that it touched, but whose last touch was by another channel
 * @param closed conversions whose last touch was by the channel; with the assisted ones, all that it touched
 * @param alone those of the closed ones that had only this touch
 */
public record ChannelRoles(String channel, Orders initiated, Orders assisted, Orders closed, Orders alone) {
    /** Returns one for every channel of a path that led to a conversion, ordered by code point. */
    static List<ChannelRoles> of(List<PathFigure> paths) {
        SortedMap<String, ChannelRoles> roles = new TreeMap<>(CodePoints::compare);
        paths.stream()
                .filter(path -> path.orders().conversions() > 0)
                .forEach(path -> new HashSet<>(path.channels())
                        .forEach(channel -> roles.merge(channel, in(path, channel), ChannelRoles::plus)));
        return List.copyOf(roles.values());
    }

    private static ChannelRoles in(PathFigure path, String channel) {
        List<String> channels = path.channels();
        boolean first = channels.get(0).equals(channel);
        boolean last = channels.get(channels.size() - 1).equals(channel);
        return new ChannelRoles(
                channel,
                first ? path.orders() : Orders.NONE,
                last ? Orders.NONE : path.orders(),
                last ? path.orders() : Orders.NONE,
                channels.size() == 1 ? path.orders() : Orders.NONE);
    }

    private ChannelRoles plus(ChannelRoles other) {
        return new ChannelRoles(
                channel,
                initiated.plus(other.initiated),
                assisted.plus(other.assisted),
                closed.plus(other.closed),
                alone.plus(other.alone));
    }
}
