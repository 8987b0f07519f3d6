package dev.tributary.core.csv;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of a file's format given by the user; the others are detected.
 *
 * @param charset its encoding
 * @param delimiter the delimiter of cells
 * @param decimal the decimal mark, a point or a comma
 */
public record CsvAsked(Optional<Charset> charset, Optional<Character> delimiter, Optional<Character> decimal) {
    public static final CsvAsked NOTHING = new CsvAsked(Optional.empty(), Optional.empty(), Optional.empty());

    /** The names of the settings. */
    public static final Set<String> NAMES = Set.of("encoding", "delimiter", "decimal");

    /**
     * Reads settings, as texts by their names.
     *
     * @param before what stands before a name where the user wrote it, such as {@code --}
     * @throws TributaryException USAGE when a name or a value is none of those that there are
     */
    public static CsvAsked of(Map<String, String> settings, String before) {
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw mistake(
                    "There is no setting " + Shown.plain(before + String.join(", ", unknown)) + ".",
                    "What can be said of a CSV file is its encoding, its delimiter and its decimal mark.");
        }
        return new CsvAsked(
                Optional.ofNullable(settings.get("encoding")).map(CsvAsked::charset),
                Optional.ofNullable(settings.get("delimiter")).map(text -> between(text, before)),
                Optional.ofNullable(settings.get("decimal")).map(text -> mark(text, before)));
    }

    private static TributaryException mistake(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is no encoding " + Shown.quoted(name) + ".",
                    "Examples are utf-8, utf-16le, windows-1252 and iso-8859-1.",
                    e);
        }
    }

    private static char between(String text, String before) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "bar", "pipe" -> '|';
            default -> {
                if (text.length() != 1 || text.equals("\"") || (text.isBlank() && !text.equals("\t"))) {
                    throw mistake(
                            before + "delimiter is " + Shown.quoted(text) + ", which is not a single character.",
                            "Give comma, semicolon, tab, bar, or one character: " + before + "delimiter semicolon.");
                }
                yield text.charAt(0);
            }
        };
    }

    private static char mark(String text, String before) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "point", "dot", "." -> '.';
            case "comma", "," -> ',';
            default ->
                throw mistake(
                        before + "decimal is " + Shown.quoted(text) + ".",
                        "Give the decimal mark: " + before + "decimal point, or " + before + "decimal comma.");
        };
    }
}
