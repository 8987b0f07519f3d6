package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.JoinedSpend;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.mapping.SpendOverlap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The share of spend by day in a report's cost.
 *
 * @param total all spend that was read and could be used
 * @param counted what counts where a channel has both spend and costs of sessions on a day
 * @param channelDays how many channels and days have both
 * @param displaced the sum of the amounts there that do not count
 * @param byCampaign whether the spend has campaigns
 * @param strangers the channels with spend that no session has, in the report's order
 * @param similar those of them that differ from a channel with sessions only in case, blanks or Unicode composition,
 *     each with the channels that it may be
 */
public record SpendShare(
        BigDecimal total,
        SpendOverlap counted,
        long channelDays,
        BigDecimal displaced,
        boolean byCampaign,
        List<String> strangers,
        List<NameVariants> similar) {
    public SpendShare {
        strangers = List.copyOf(strangers);
        similar = List.copyOf(similar);
    }

    /** Returns the spend among the costs of a source; empty if it has none. */
    public static Optional<SpendShare> of(SourceSums source) {
        return source.costs().spend().map(spend -> of(spend, source.sessionDays()));
    }

    private static SpendShare of(JoinedSpend spend, Collection<ChannelDay> sessionDays) {
        Set<String> known = channels(sessionDays);
        Set<String> strangers = channels(spend.table().sums().keySet());
        strangers.removeAll(known);
        List<NameVariants> similar = NameVariants.among(
                        "channel",
                        Stream.concat(known.stream(), strangers.stream())
                                .map(name -> new NameCount(name, 0))
                                .toList())
                .stream()
                .filter(group -> group.names().stream().anyMatch(name -> strangers.contains(name.name()))
                        && group.names().stream().anyMatch(name -> known.contains(name.name())))
                .toList();
        return new SpendShare(
                spend.table().total().toDecimal(),
                spend.counted(),
                spend.channelDays(),
                spend.displaced().toDecimal(),
                spend.table().byCampaign(),
                List.copyOf(strangers),
                similar);
    }

    private static Set<String> channels(Collection<ChannelDay> channelDays) {
        Set<String> channels = new TreeSet<>(CodePoints::compare);
        channelDays.forEach(channelDay -> channels.add(channelDay.channel()));
        return channels;
    }
}
