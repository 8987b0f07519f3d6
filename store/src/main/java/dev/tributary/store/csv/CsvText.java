package dev.tributary.store.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.csv.CsvForm;
import dev.tributary.core.csv.NumberForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A CSV file with a header line, whose rows are read as texts, each time from its beginning. Its encoding and delimiter
 * are detected, or required from the user if ambiguous. Thread-safe.
 */
public final class CsvText {
    /** The most characters of a cell: paths of any length, and far less than memory. */
    private static final int LONGEST = 1 << 26;

    private final CsvInput input;
    private final CsvLayout layout;
    private final CsvAsked asked;
    private volatile Charset charset;

    private CsvText(CsvInput input, CsvLayout layout, CsvAsked asked) {
        this.input = input;
        this.layout = layout;
        this.asked = asked;
        this.charset = layout.coding().charset();
    }

    /**
     * Opens a file, plain or packed by gzip.
     *
     * @param usable whether the cells of a header line are the expected ones
     * @throws TributaryException USAGE when there is no such file, or its format has to be given; SOURCE_DATA when it
     *     is not a text
     */
    public static CsvText read(Path file, CsvAsked asked, Predicate<List<String>> usable) {
        CsvInput input = CsvInput.given(file);
        return new CsvText(input, CsvLayout.of(input.name(), input.beginning(), asked, usable), asked);
    }

    /**
     * Passes on the cells of the header line, and then each row.
     *
     * @throws TributaryException SOURCE_DATA, with the line, if it cannot be read
     */
    public void each(Consumer<List<String>> header, Consumer<CsvRecord> row) {
        long line = 1;
        try (TextReader text = layout.text(input);
                CsvReader<CsvRecord> reader = CsvRecords.strict(text, layout.delimiter(), LONGEST)) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (layout.told()) {
                rows.next();
            }
            if (!rows.hasNext()) {
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        input.name() + " is empty.",
                        "Expected: a header line, then one row per line.");
            }
            CsvRecord first = rows.next();
            header.accept(first.getFields().stream().map(String::strip).toList());
            while (rows.hasNext()) {
                CsvRecord next = rows.next();
                line = next.getStartingLineNumber();
                require(next, first.getFieldCount());
                row.accept(next);
            }
            charset = text.charset();
        } catch (CsvParseException broken) {
            throw CsvFailures.explained(input.name(), CsvFailures.line(broken, line), LONGEST, broken);
        } catch (UncheckedIOException broken) {
            throw CsvFailures.of(input.name(), line, CsvFailures.cause(broken));
        } catch (IOException broken) {
            throw CsvFailures.of(input.name(), line, broken);
        }
    }

    private void require(CsvRecord row, int cells) {
        if (row.getFieldCount() != cells) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    input.name() + ", line " + row.getStartingLineNumber() + ": there are " + row.getFieldCount()
                            + " cells, and " + cells + " in the header line, with a "
                            + CsvForm.name(layout.delimiter()) + " between them.",
                    CsvFailures.QUOTES);
        }
        for (String cell : row.getFields()) {
            if (TextReader.hasBroken(cell)) {
                throw CsvFailures.of(input.name(), row.getStartingLineNumber() - 1, new CharacterCodingException());
            }
        }
    }

    /**
     * Returns the file's format, as far as it has been read, with the decimal mark detected from its numbers.
     *
     * @throws TributaryException USAGE if they are ambiguous, or SOURCE_DATA if they contradict each other
     */
    public CsvForm form(NumberForms numbers) {
        return layout.form(charset, numbers, asked);
    }
}
