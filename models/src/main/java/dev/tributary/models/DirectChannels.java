package dev.tributary.models;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The channels that stand for no channel at all: the user came by themselves. Case makes no difference.
 *
 * @param names in small letters
 */
public record DirectChannels(Set<String> names) {
    /** What web analytics call them. */
    public static final DirectChannels USUAL = of(List.of("direct", "(direct)", "direct traffic", "none", "(none)"));

    public DirectChannels {
        names = Set.copyOf(names);
    }

    public static DirectChannels of(List<String> names) {
        return new DirectChannels(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    /** Which of some channels are direct ones, by their numbers. */
    public BitSet among(List<String> channels) {
        BitSet direct = new BitSet();
        IntStream.range(0, channels.size())
                .filter(channel -> names.contains(channels.get(channel).toLowerCase(Locale.ROOT)))
                .forEach(direct::set);
        return direct;
    }
}
