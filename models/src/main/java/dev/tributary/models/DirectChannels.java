package dev.tributary.models;

import dev.tributary.core.text.NearestMatch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The channels that count as direct: the user came without a marketing channel. For given names, case and blanks make
 * no difference; for the usual ones only letters and digits are compared, so that {@code (direct) / (none)} equals
 * {@code Direct/None}.
 *
 * @param given names; empty for the usual ones
 */
public record DirectChannels(List<String> given) {
    /** The usual names in web analytics. */
    public static final DirectChannels USUAL = new DirectChannels(List.of());

    private static final Set<String> NAMES = Set.of(
            "direct",
            "none",
            "directnone",
            "directdirect",
            "directnotset",
            "directunknown",
            "nonenone",
            "directtraffic",
            "directvisit",
            "directvisits",
            "directaccess",
            "directentry",
            "directload",
            "directtyped",
            "directbookmark",
            "directbookmarks",
            "directbookmarked",
            "typed",
            "typedbookmarked",
            "typedbookmark",
            "typedinbookmarked",
            "typein",
            "typeintraffic",
            "bookmark",
            "bookmarks",
            "bookmarked",
            "noreferrer",
            "noreferer");

    public DirectChannels {
        given = List.copyOf(given);
    }

    /** Creates given names instead of the usual ones. */
    public static DirectChannels of(List<String> names) {
        return new DirectChannels(names);
    }

    /** Returns which of some channels are direct, by number. */
    public BitSet among(List<String> channels) {
        BitSet direct = new BitSet();
        IntStream.range(0, channels.size())
                .filter(channel -> isDirect(channels.get(channel)))
                .forEach(direct::set);
        return direct;
    }

    private boolean isDirect(String channel) {
        return given.isEmpty()
                ? NAMES.contains(letters(channel))
                : given.stream().anyMatch(name -> same(name, channel));
    }

    /** Returns whether a given name matches a channel. */
    static boolean same(String name, String channel) {
        return blankless(name).equals(blankless(channel));
    }

    private static String letters(String name) {
        return only(name, Character::isLetterOrDigit);
    }

    private static String blankless(String name) {
        return only(name, point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point));
    }

    private static String only(String name, IntPredicate kept) {
        return name.codePoints()
                .filter(kept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** Matches these names with the channels of some data. */
    public DirectMatch match(List<String> channels) {
        BitSet direct = among(channels);
        return new DirectMatch(
                direct.stream().mapToObj(channels::get).toList(),
                given.stream()
                        .filter(name -> channels.stream().noneMatch(channel -> same(name, channel)))
                        .map(name -> new DirectMatch.Unknown(name, nearest(name, channels)))
                        .toList());
    }

    /** By the whole name, or by one of its words. */
    private static Optional<String> nearest(String name, List<String> channels) {
        return NearestMatch.of(name, channels)
                .or(() -> channels.stream()
                        .filter(channel -> NearestMatch.of(name, words(channel)).isPresent())
                        .findFirst());
    }

    private static List<String> words(String channel) {
        return Arrays.stream(channel.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 2)
                .toList();
    }
}
