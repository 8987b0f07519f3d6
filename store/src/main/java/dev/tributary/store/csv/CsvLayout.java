package dev.tributary.store.csv;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.csv.CsvForm;
import dev.tributary.core.csv.NumberForms;
import dev.tributary.core.text.Shown;
import dev.tributary.core.text.TextCoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the cells of a CSV file are found in its bytes.
 *
 * @param name the file's name for messages
 * @param coding its encoding
 * @param settled whether its encoding is certain; a beginning that is all ASCII leaves it open
 * @param delimiter the delimiter of cells
 * @param told whether the first line says the delimiter, {@code sep=;}
 * @param words how a user says what cannot be detected
 */
public record CsvLayout(
        String name, TextCoding coding, boolean settled, char delimiter, boolean told, FormWords words) {
    /**
     * Finds the layout of a file whose rows have as many cells as the header line.
     *
     * @throws TributaryException USAGE when the delimiter has to be given, SOURCE_DATA when it is not a text
     */
    public static CsvLayout of(String name, CsvBeginning beginning, CsvAsked asked, FormWords words) {
        return of(name, beginning, asked, words, DelimiterFinder::mostAlike);
    }

    /**
     * Finds the layout of a file whose header line is known.
     *
     * @param usable whether the cells of a header line are the expected ones
     */
    static CsvLayout of(String name, CsvBeginning beginning, CsvAsked asked, Predicate<List<String>> usable) {
        return of(name, beginning, asked, FormWords.OPTIONS, finder -> finder.fitting(usable));
    }

    private static CsvLayout of(String name, CsvBeginning beginning, CsvAsked asked, FormWords words, Choice choice) {
        TextCoding coding = EncodingFinder.find(name, beginning, asked, words);
        boolean settled = asked.charset().isPresent()
                || coding.mark() > 0
                || !coding.charset().equals(StandardCharsets.UTF_8)
                || !TextCoding.isAscii(beginning.bytes());
        DelimiterFinder finder = new DelimiterFinder(name, beginning, coding, settled, words);
        Optional<Character> told = finder.told();
        char delimiter = asked.delimiter().or(() -> told).orElseGet(() -> choice.of(finder));
        return new CsvLayout(name, coding, settled, delimiter, told.isPresent(), words);
    }

    /** Opens the text of the file, behind its byte order mark. */
    TextReader text(CsvInput input) throws IOException {
        return new TextReader(input.open(coding.mark()), coding.charset(), settled);
    }

    /** How the delimiter is chosen if neither the user nor the file says it. */
    @FunctionalInterface
    private interface Choice {
        char of(DelimiterFinder finder);
    }

    /**
     * Returns the file's format, with the decimal mark detected from its numbers.
     *
     * @throws TributaryException USAGE if they are ambiguous, or SOURCE_DATA if they contradict each other
     */
    CsvForm form(Charset charset, NumberForms numbers, CsvAsked asked) {
        return form(charset, asked.decimal().orElseGet(() -> decimal(numbers)));
    }

    /**
     * Returns the file's format.
     *
     * @param charset its encoding, as it turned out to be
     */
    public CsvForm form(Charset charset, char decimal) {
        return new CsvForm(charset, coding.mark() > 0, delimiter, decimal);
    }

    /**
     * Returns the decimal mark of numbers.
     *
     * @throws TributaryException USAGE if they are ambiguous, or SOURCE_DATA if they contradict each other
     */
    public char decimal(NumberForms numbers) {
        return decimal(name, delimiter, numbers, words);
    }

    /** The same of a file that was looked at elsewhere. */
    public static char decimal(String name, char delimiter, NumberForms numbers, FormWords words) {
        return switch (numbers.verdict(delimiter)) {
            case POINT -> '.';
            case COMMA -> ',';
            case UNSURE ->
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "A number in " + name + " is " + Shown.plain(numbers.examples())
                                + ", which may be a thousand or a fraction, and no other number decides it.",
                        "Give the decimal mark: " + words.decimal() + ".");
            case BOTH ->
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        "Numbers in " + name + " are written in two ways: " + Shown.plain(numbers.examples()) + ".",
                        "Write all fractions in one way, or give the decimal mark: " + words.decimal() + ".");
        };
    }
}
