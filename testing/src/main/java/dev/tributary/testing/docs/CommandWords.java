package dev.tributary.testing.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a command line into words as a shell does, as far as the documents need it: blanks and both kinds of quotes.
 */
public final class CommandWords {
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern QUOTES = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    private CommandWords() {}

    public static List<String> of(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(QUOTES.matcher(matcher.group())
                    .replaceAll(quoted -> Matcher.quoteReplacement(
                            quoted.group().substring(1, quoted.group().length() - 1))));
        }
        return words;
    }
}
