package dev.tributary.store.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvForm;
import dev.tributary.core.text.TextCoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the delimiter of a CSV file from its beginning. */
final class DelimiterFinder {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** A character that delimits nothing in a text. */
    private static final char NONE = '\u0001';

    private static final int ROWS = 200;

    private final String name;
    private final CsvBeginning beginning;
    private final TextCoding coding;
    private final boolean settled;
    private final FormWords words;

    DelimiterFinder(String name, CsvBeginning beginning, TextCoding coding, boolean settled, FormWords words) {
        this.name = name;
        this.beginning = beginning;
        this.coding = coding;
        this.settled = settled;
        this.words = words;
    }

    /** Returns the delimiter from the line in which spreadsheets declare it, {@code sep=}. */
    Optional<Character> told() {
        List<String> cells = header(NONE);
        return cells.size() == 1 && cells.get(0).matches("sep=.")
                ? Optional.of(cells.get(0).charAt("sep=".length()))
                : Optional.empty();
    }

    /**
     * Returns the one with which the header line is usable; if there is none, the one with the most cells.
     *
     * @throws TributaryException USAGE when there are several
     */
    char fitting(Predicate<List<String>> usable) {
        List<Character> fitting = DELIMITERS.stream()
                .filter(between -> usable.test(header(between)))
                .toList();
        if (fitting.size() > 1) {
            throw ambiguous(fitting.get(0), fitting.get(1));
        }
        return fitting.stream().findFirst().orElseGet(this::mostCells);
    }

    /**
     * Returns the one with which most rows have as many cells as the header line, two or more; of several, the one with
     * the most cells.
     *
     * @throws TributaryException USAGE when two are as good as each other
     */
    char mostAlike() {
        Map<Character, Double> ranks = new HashMap<>();
        DELIMITERS.forEach(between -> ranks.put(between, alike(between)));
        char best = most(ranks);
        for (char other : DELIMITERS) {
            if (other != best && rank(ranks, best) > 0 && rank(ranks, other) == rank(ranks, best)) {
                throw ambiguous(best, other);
            }
        }
        return best;
    }

    private char mostCells() {
        Map<Character, Double> ranks = new HashMap<>();
        DELIMITERS.forEach(
                between -> ranks.put(between, (double) header(between).size()));
        return most(ranks);
    }

    private static char most(Map<Character, Double> ranks) {
        char most = DELIMITERS.get(0);
        for (char between : DELIMITERS) {
            most = rank(ranks, between) > rank(ranks, most) ? between : most;
        }
        return most;
    }

    private static double rank(Map<Character, Double> ranks, char between) {
        return ranks.getOrDefault(between, 0.0);
    }

    private double alike(char between) {
        List<List<String>> rows = rows(between, ROWS);
        int cells = rows.isEmpty() ? 0 : rows.get(0).size();
        if (cells < 2) {
            return 0;
        }
        long same = rows.stream().filter(row -> row.size() == cells).count();
        // Rows that differ weigh more than the number of cells, which no file has a million of.
        return Math.floor(100.0 * same / rows.size()) * (1 << 20) + cells;
    }

    private TributaryException ambiguous(char one, char other) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The header line of " + name + " can be read with a " + CsvForm.name(one) + " or a "
                        + CsvForm.name(other) + " between cells.",
                "Give it: " + words.ofDelimiter(CsvForm.name(one)) + ".");
    }

    private List<String> header(char between) {
        List<List<String>> rows = rows(between, 1);
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    private List<List<String>> rows(char between, int most) {
        List<List<String>> rows = new ArrayList<>();
        TextReader text = new TextReader(beginning.open(coding.mark()), coding.charset(), settled);
        try (CsvReader<CsvRecord> reader = CsvRecords.lenient(text, between)) {
            Iterator<CsvRecord> all = reader.iterator();
            while (rows.size() < most && all.hasNext()) {
                rows.add(all.next().getFields().stream().map(String::strip).toList());
            }
            if (!beginning.whole() && !all.hasNext() && rows.size() > 1) {
                rows.remove(rows.size() - 1);
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            // The rows before it are enough; what is wrong is said when the file is read.
            return rows;
        }
        return rows;
    }
}
