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
 * The channels that stand for no channel at all: the user came by themselves. Of a name that is given, case and blanks make no
 * difference; of the usual ones only letters and digits count, so that {@code (direct) / (none)} is {@code Direct/None}.
 *
 * @param given names; none where the usual ones are meant
 */
public record DirectChannels(List<String> given) {
    /** What web analytics call them. */
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

    /** These, instead of the usual ones. */
    public static DirectChannels of(List<String> names) {
        return new DirectChannels(names);
    }

    /** Which of some channels are direct ones, by their numbers. */
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

    /** Whether a name that was given means a channel. */
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

    /** What these names come to among the channels of some data. */
    public DirectMatch match(List<String> channels) {
        BitSet direct = among(channels);
        return new DirectMatch(
                direct.stream().mapToObj(channels::get).toList(),
                given.stream()
                        .filter(name -> channels.stream().noneMatch(channel -> same(name, channel)))
                        .map(name -> new DirectMatch.Unknown(name, nearest(name, channels)))
                        .toList());
    }

    /** By the whole name, or by a word of it. */
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
