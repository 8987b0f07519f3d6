package dev.tributary.store.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvForm;
import dev.tributary.core.csv.NumberForms;
import dev.tributary.core.text.Shown;
import dev.tributary.core.text.TextCoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A CSV file with a header line, kept in memory as bytes. Its encoding and delimiter are detected, or required from the
 * user if ambiguous. Thread-safe.
 */
public final class CsvText {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int MOST_CELLS = 1 << 20;
    private static final String QUOTES =
            "Put quotes around a cell that contains the delimiter, and double each quote within.";

    private final String name;
    private final byte[] bytes;
    private final TextCoding coding;
    private final char delimiter;
    private final Optional<Character> decimal;

    private CsvText(String name, byte[] bytes, TextCoding coding, char delimiter, Optional<Character> decimal) {
        this.name = name;
        this.bytes = bytes;
        this.coding = coding;
        this.delimiter = delimiter;
        this.decimal = decimal;
    }

    /**
     * Reads a file.
     *
     * @param usable whether the cells of a header line are the expected ones
     * @throws TributaryException USAGE when there is no such file, or its format has to be given; SOURCE_DATA when it
     *     is not a text
     */
    public static CsvText read(Path file, CsvAsked asked, Predicate<List<String>> usable) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new TributaryException(
                    ProblemKind.USAGE, "There is no file " + file + ".", "Name a CSV file with a header line.", e);
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    file + " cannot be read: " + (Files.isDirectory(file) ? "it is a folder" : e.getMessage()) + ".",
                    "Name a CSV file with a header line.",
                    e);
        }
        String name = file.toString();
        TextCoding coding = coding(name, bytes, asked);
        CsvText text = new CsvText(name, bytes, coding, ',', asked.decimal());
        return new CsvText(
                name, bytes, coding, asked.delimiter().orElseGet(() -> text.delimiter(usable)), asked.decimal());
    }

    private static TextCoding coding(String name, byte[] bytes, CsvAsked asked) {
        if (asked.charset().isPresent()) {
            TextCoding coding = TextCoding.asked(asked.charset().get(), bytes);
            if (!coding.fits(bytes)) {
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        name + " is not a text in " + coding.charset().name() + ".",
                        "Leave out --encoding to have it detected, or give another.");
            }
            return coding;
        }
        return TextCoding.of(bytes)
                .filter(found -> isKnownToFit(found) || found.fits(bytes))
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        name + " is not a text in UTF-8, UTF-16 or Windows-1252.",
                        "Give the encoding, such as --encoding iso-8859-2."));
    }

    /** Without a mark, UTF-8 was detected by checking all bytes. */
    private static boolean isKnownToFit(TextCoding coding) {
        return coding.mark() == 0 && coding.charset().equals(StandardCharsets.UTF_8);
    }

    private char delimiter(Predicate<List<String>> usable) {
        Optional<String> line = told();
        if (line.isPresent()) {
            return line.get().charAt("sep=".length());
        }
        List<Character> fitting = DELIMITERS.stream()
                .filter(between -> usable.test(header(between)))
                .toList();
        if (fitting.size() > 1) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The header line of " + name + " can be read with a " + CsvForm.name(fitting.get(0)) + " or a "
                            + CsvForm.name(fitting.get(1)) + " between cells.",
                    "Give it: --delimiter " + CsvForm.name(fitting.get(0)) + ".");
        }
        return fitting.stream().findFirst().orElseGet(this::mostCells);
    }

    private char mostCells() {
        char most = DELIMITERS.get(0);
        for (char between : DELIMITERS) {
            most = header(between).size() > header(most).size() ? between : most;
        }
        return most;
    }

    /** Returns the delimiter from the line in which spreadsheets declare it, {@code sep=}. */
    private Optional<String> told() {
        List<String> cells = header('\0');
        return cells.size() == 1 && cells.get(0).matches("sep=.") ? Optional.of(cells.get(0)) : Optional.empty();
    }

    private List<String> header(char between) {
        try (CsvReader<CsvRecord> rows = reader(between)) {
            Iterator<CsvRecord> all = rows.iterator();
            return all.hasNext()
                    ? all.next().getFields().stream().map(String::strip).toList()
                    : List.of();
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private CsvReader<CsvRecord> reader(char between) {
        Reader text = new InputStreamReader(
                new ByteArrayInputStream(bytes, coding.mark(), bytes.length - coding.mark()), coding.decoder());
        // No cell is longer than the file; the library's own limits would report a long path as an unclosed quote.
        int most = (int) Math.min(Integer.MAX_VALUE / 2, 2L * bytes.length + (1 << 20));
        return CsvReader.builder()
                .fieldSeparator(between == '\0' ? '\u0001' : between)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(most)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS)
                                .maxFieldSize(most)
                                .maxRecordSize(most)
                                .build(),
                        text);
    }

    /**
     * Passes on the cells of the header line, and then each row.
     *
     * @throws TributaryException SOURCE_DATA, with the line, if it cannot be read
     */
    public void each(Consumer<List<String>> header, Consumer<CsvRecord> row) {
        long line = 0;
        try (CsvReader<CsvRecord> reader = reader(delimiter)) {
            Iterator<CsvRecord> rows = reader.iterator();
            boolean told = told().isPresent();
            if (told) {
                rows.next();
            }
            if (!rows.hasNext()) {
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        name + " is empty.",
                        "Expected: a header line, then one row per " + "line.");
            }
            CsvRecord first = rows.next();
            header.accept(first.getFields().stream().map(String::strip).toList());
            line = first.getStartingLineNumber();
            while (rows.hasNext()) {
                CsvRecord next = rows.next();
                line = next.getStartingLineNumber();
                if (next.getFieldCount() != first.getFieldCount()) {
                    throw new TributaryException(
                            ProblemKind.SOURCE_DATA,
                            name + ", line " + line + ": there are " + next.getFieldCount() + " cells, and "
                                    + first.getFieldCount() + " in the header line, with a " + CsvForm.name(delimiter)
                                    + " between them.",
                            QUOTES);
                }
                row.accept(next);
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    name + ", after line " + line
                            + ": a quoted cell continues after its closing quote, or is never closed.",
                    QUOTES,
                    e);
        }
    }

    /**
     * Returns the file's format, with the decimal mark detected from its numbers.
     *
     * @throws TributaryException USAGE if they are ambiguous, or SOURCE_DATA if they contradict each other
     */
    public CsvForm form(NumberForms numbers) {
        return new CsvForm(coding.charset(), coding.mark() > 0, delimiter, decimal.orElseGet(() -> decimal(numbers)));
    }

    private char decimal(NumberForms numbers) {
        return switch (numbers.verdict(delimiter)) {
            case POINT -> '.';
            case COMMA -> ',';
            case UNSURE ->
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "A number in " + name + " is " + Shown.plain(numbers.examples())
                                + ", which may be a thousand or a fraction, and no other number decides it.",
                        "Give the decimal mark: --decimal comma, or --decimal point.");
            case BOTH ->
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        "Numbers in " + name + " are written in two ways: " + Shown.plain(numbers.examples()) + ".",
                        "Write all fractions in one way, or give the decimal mark: --decimal comma, or --decimal "
                                + "point.");
        };
    }
}
