package dev.tributary.store.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** What is said when a CSV file cannot be read to its end. */
final class CsvFailures {
    static final String QUOTES = "Put quotes around a cell that contains the delimiter, and double each quote within.";

    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private CsvFailures() {}

    /** Returns the line in which the record of a failure begins, or the given one. */
    static long line(CsvParseException failure, long known) {
        Matcher found = LINE.matcher(String.valueOf(failure.getMessage()));
        return found.find() ? Long.parseLong(found.group(1)) : known;
    }

    /** Returns the failure in a wrapper, which always has one. */
    static IOException cause(UncheckedIOException failure) {
        return Objects.requireNonNull(failure.getCause());
    }

    /** Explains a failure to read after a line. */
    static TributaryException of(String name, long line, IOException failure) {
        return explained(name, line, failure).orElseGet(() -> broken(name, line, failure));
    }

    /**
     * Explains a failure to read bytes.
     *
     * @param line the line that was being read
     * @return empty if it is a failure of the disk
     */
    static Optional<TributaryException> explained(String name, long line, IOException failure) {
        if (failure instanceof Unpacked.PackedWrongly wrongly) {
            return Optional.of(problem(
                    name + " " + wrongly.getMessage() + ", which no table of sessions, orders or costs does.",
                    "Check where the file comes from. If its rows are real, unpack it first: gunzip.",
                    failure));
        }
        if (failure instanceof EOFException) {
            return Optional.of(problem(
                    name + " is cut off: what gzip packed ends after line " + line + ", before its end.",
                    "Copy or download the file again.",
                    failure));
        }
        if (failure instanceof ZipException) {
            return Optional.of(problem(
                    name + " is damaged: what gzip packed cannot be unpacked after line " + line + ".",
                    "Copy or download the file again.",
                    failure));
        }
        if (failure instanceof CharacterCodingException) {
            return Optional.of(problem(
                    name + ", after line " + line + ": there are bytes that are no text in the encoding of the file.",
                    "Give the encoding, such as iso-8859-2, or correct the file.",
                    failure));
        }
        return Optional.empty();
    }

    /**
     * Explains a failure to find the end of a cell. One of the taker of the cells is returned as it is.
     *
     * @param line where the cell begins
     * @param longest the most characters of a cell
     */
    static RuntimeException explained(String name, long line, int longest, CsvParseException failure) {
        if (failure.getCause() instanceof RuntimeException ofTaker) {
            return ofTaker;
        }
        String told = String.valueOf(failure.getMessage());
        String what;
        if (told.contains("Unclosed")) {
            what = "the quote that opens in this line is never closed.";
        } else if (told.contains("buffer")) {
            what = String.format(
                    "the cell that begins in this line does not end within %,d characters: its quote is never closed,"
                            + " or it is longer than a cell may be.",
                    longest);
        } else {
            what = "a quoted cell continues after its closing quote.";
        }
        return problem(name + ", line " + line + ": " + what, QUOTES, failure);
    }

    /** Explains a failure of the disk. */
    private static TributaryException broken(String name, long line, IOException failure) {
        return problem(
                name + " cannot be read after line " + line + ": " + failure.getMessage() + ".",
                "Check the disk, or the network it is on, and the rights of the file.",
                failure);
    }

    private static TributaryException problem(String what, String mend, Exception cause) {
        return new TributaryException(ProblemKind.SOURCE_DATA, what, mend, cause);
    }
}
