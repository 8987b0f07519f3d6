package dev.tributary.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parser of {@code .env} files with the rules of common libraries: {@code NAME=value}, optionally with {@code export}
 * in front, optionally quoted, comments, any line ends. Where libraries differ, it follows the shell: an unquoted
 * {@code #} begins a comment only after a blank, and single quotes are literal. {@code $NAME} is not expanded. Not
 * thread-safe; used once.
 */
final class DotEnvText {
    private static final Pattern HEAD = Pattern.compile("[ \\t]*(?:export[ \\t]+)?([\\w.-]+)[ \\t]*=");
    private static final Pattern NOTHING = Pattern.compile("(?s)(?:#.*)?");
    private static final Pattern COMMENT = Pattern.compile("(?s)(?<=\\s)#.*");

    /** Matches a possible setting of this program, even if misspelt. */
    private static final Pattern OURS =
            Pattern.compile("IHC[\\s_.-]*API|(?<![A-Z])IHC_|(?<![A-Z])TRIBUTARY[_.-]|^\\s*TRIBUTARY[^=]*=");

    /**
     * A line {@code NAME=value}.
     *
     * @param line its number, from 1
     */
    record Entry(int line, String name, String value) {}

    /**
     * An invalid line. Its text may contain a secret and is not repeated.
     *
     * @param line its number, from 1
     * @param why what is wrong, after "it"
     * @param ours whether it could be a setting of this program
     */
    record BadLine(int line, String why, boolean ours) {}

    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private final List<BadLine> faults = new ArrayList<>();
    private int number = 1;
    private int at;

    private DotEnvText(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Parses a text. */
    static DotEnvText read(String text) {
        DotEnvText read = new DotEnvText(text);
        while (read.at < read.text.length()) {
            read.line();
        }
        return read;
    }

    /** Returns the entries, in order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the invalid lines. */
    List<BadLine> faults() {
        return List.copyOf(faults);
    }

    private void line() {
        int end = lineEnd(at);
        String line = text.substring(at, end);
        Matcher head = HEAD.matcher(line);
        if (isNothing(line)) {
            goOn(end);
        } else if (!head.lookingAt()) {
            fault("is not NAME=value", line);
            goOn(end);
        } else {
            String rest = line.substring(head.end());
            int value = at + head.end() + rest.length() - rest.stripLeading().length();
            if (value < end && DotEnvQuotes.isQuote(text.charAt(value))) {
                quoted(head.group(1), value, end);
            } else {
                take(head.group(1), COMMENT.matcher(rest).replaceFirst("").strip());
                goOn(end);
            }
        }
    }

    /** A quoted value may span several lines. */
    private void quoted(String name, int from, int firstEnd) {
        int to = DotEnvQuotes.end(text, from);
        if (to < 0) {
            fault("has an unclosed quote", name + "=");
            goOn(firstEnd);
            return;
        }
        int lastEnd = lineEnd(to);
        if (!isNothing(text.substring(to + 1, lastEnd))) {
            fault("continues after its closing quote", name + "=");
            goOn(firstEnd);
            return;
        }
        take(name, DotEnvQuotes.content(text.substring(from, to + 1)));
        goOn(firstEnd);
        while (at <= lastEnd && at < text.length()) {
            int end = lineEnd(at);
            if (isOurs(text.substring(at, end))) {
                fault("is inside the quotes of another value", text.substring(at, end));
            }
            goOn(end);
        }
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void goOn(int lineEnd) {
        at = lineEnd + 1;
        number++;
    }

    private static boolean isNothing(String line) {
        return NOTHING.matcher(line.strip()).matches();
    }

    private void take(String name, String value) {
        if (value.indexOf('\uFFFD') >= 0 && isOurs(name + "=")) {
            fault("contains invalid UTF-8", name + "=");
        } else {
            entries.add(new Entry(number, name, value));
        }
    }

    private void fault(String why, String line) {
        faults.add(new BadLine(number, why, isOurs(line)));
    }

    /** Returns whether a line, or a name, could be meant for this program. */
    static boolean isOurs(String line) {
        return OURS.matcher(line.toUpperCase(Locale.ROOT)).find();
    }
}
