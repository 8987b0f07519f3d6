package dev.tributary.store.csv;

import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.NumberForms;

/**
 * The decimal mark of a file's numbers. If the beginning of a large file has whole numbers only, the first number that
 * is not decides, or is asked for. Not thread-safe.
 */
public final class NumberMark {
    private final CsvLayout layout;
    private final NumberForms seen;
    private char mark;
    private boolean open;

    private NumberMark(CsvLayout layout, NumberForms seen, char mark, boolean open) {
        this.layout = layout;
        this.seen = seen;
        this.mark = mark;
        this.open = open;
    }

    /** A mark that is certain. */
    public static NumberMark of(CsvLayout layout, char mark) {
        return new NumberMark(layout, new NumberForms(), mark, false);
    }

    /** A mark of which the beginning says nothing. */
    public static NumberMark open(CsvLayout layout) {
        return new NumberMark(layout, new NumberForms(), '.', true);
    }

    /** Returns the mark, as far as the file has been read. */
    public char mark() {
        return mark;
    }

    /** Returns whether a cell has nothing that a number could have in two meanings. */
    public boolean isPlain(char[] chars, int from, int length) {
        boolean points = mark == '.' && !open;
        for (int at = from; at < from + length; at++) {
            switch (chars[at]) {
                case '.' -> {
                    if (!points) {
                        return false;
                    }
                }
                case ',', ' ', '\'', '\u00a0', '\u2009', '\u202f', '\u2019' -> {
                    return false;
                }
                default -> {
                    // A digit, a sign, or no number at all.
                }
            }
        }
        return true;
    }

    /**
     * Returns a number with a decimal point and nothing between thousands. What is no number with this mark is returned
     * in a way that is none with any other.
     *
     * @throws TributaryException USAGE when it has to be asked for
     */
    public String plain(String text) {
        if (open) {
            decide(text);
        }
        return NumberForms.plain(text, mark)
                .orElseGet(() -> mark == ',' ? text + " beside decimal commas" : text + " beside decimal points");
    }

    private void decide(String text) {
        seen.add(text);
        if (seen.hasEvidence()) {
            mark = layout.decimal(seen);
            open = false;
        }
    }
}
