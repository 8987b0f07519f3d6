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
 * A file of cells under a header line, held in memory as it is. Its encoding and what stands between cells are found out, or
 * asked for where two answers would do. Thread-safe.
 */
public final class CsvText {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int MOST_CELLS = 1 << 20;
    private static final String QUOTES =
            "Put quotes around a cell that holds what stands between cells, and double each quote within.";

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
     * @param usable whether the cells of a header line are those that are looked for
     * @throws TributaryException USAGE when there is no such file, or its form has to be told; SOURCE_DATA when it is no text
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
                        "Leave --encoding away to have it found out, or name another.");
            }
            return coding;
        }
        return TextCoding.of(bytes)
                .filter(found -> isKnownToFit(found) || found.fits(bytes))
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        name + " is not a text in UTF-8, UTF-16 or Windows-1252.",
                        "Say what it is in: --encoding iso-8859-2."));
    }

    /** Without a mark, UTF-8 is found by looking at all bytes. */
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
                    "Say which: --delimiter " + CsvForm.name(fitting.get(0)) + ".");
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

    /** The line by which spreadsheets tell each other what stands between cells. */
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
        // No cell is longer than the file; the library's own limits would call a long path an open quote.
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
     * Hands over the cells of the header line, and then each row.
     *
     * @throws TributaryException SOURCE_DATA, with the line, where it cannot be read
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
                        ProblemKind.SOURCE_DATA, name + " is empty.", "Expected: a header line, then one row a line.");
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
                            + ": a cell in quotes goes on behind its closing quote, or is never closed.",
                    QUOTES,
                    e);
        }
    }

    /**
     * The file's form, of which the numbers that were looked at tell the last part.
     *
     * @throws TributaryException USAGE where they do not tell, or SOURCE_DATA where they tell two things
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
                                + ", which is a thousand or a fraction, and no other number tells which.",
                        "Say what stands before a fraction: --decimal comma, or --decimal point.");
            case BOTH ->
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        "Numbers in " + name + " are written in two ways: " + Shown.plain(numbers.examples()) + ".",
                        "Write all fractions in one way, or say which counts: --decimal comma, or --decimal point.");
        };
    }
}
