package dev.tributary.settings;

/** Quoted values of a {@code .env} file: single quotes and backquotes are literal, double quotes have escapes. */
final class DotEnvQuotes {
    private static final char ESCAPE = '\\';
    private static final String ESCAPED = "nrtabfv";
    private static final String MEANT = "\n\r\t\u0007\b\f\u000b";

    private DotEnvQuotes() {}

    static boolean isQuote(char first) {
        return first == '"' || first == '\'' || first == '`';
    }

    /** Returns the position of the closing quote; -1 if there is none. */
    static int end(String text, int from) {
        char quote = text.charAt(from);
        for (int i = from + 1; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == ESCAPE && (quote == '"' || hides(text, i, quote))) {
                i++;
            } else if (next == quote) {
                return i;
            }
        }
        return -1;
    }

    /** A backslash is literal between single quotes, unless the value clearly continues after the next quote. */
    private static boolean hides(String text, int backslash, char quote) {
        return backslash + 2 < text.length()
                && text.charAt(backslash + 1) == quote
                && !Character.isWhitespace(text.charAt(backslash + 2));
    }

    /** Returns the text between the quotes. */
    static String content(String quoted) {
        char quote = quoted.charAt(0);
        StringBuilder content = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char next = quoted.charAt(i);
            if (next == ESCAPE && i + 1 < quoted.length() - 1 && isEscape(quote, quoted.charAt(i + 1))) {
                i++;
                content.append(meant(quoted.charAt(i)));
            } else {
                content.append(next);
            }
        }
        return content.toString();
    }

    /** Other pairs keep their backslash: common libraries do not treat them as escapes. */
    private static boolean isEscape(char quote, char next) {
        return quote == '"' ? "\\\"'`$".indexOf(next) >= 0 || ESCAPED.indexOf(next) >= 0 : next == quote;
    }

    private static char meant(char escaped) {
        int index = ESCAPED.indexOf(escaped);
        return index < 0 ? escaped : MEANT.charAt(index);
    }
}
