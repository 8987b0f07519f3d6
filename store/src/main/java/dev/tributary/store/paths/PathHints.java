package dev.tributary.store.paths;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.csv.NumberForms;
import dev.tributary.core.csv.Outcomes;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Checks the rows of a file of paths for signs of likely mistakes. Not thread-safe. */
final class PathHints {
    /** Separators that other programs use between two channels. */
    private static final List<String> SEPARATORS = List.of(
            " -> ", " => ", "->", "=>", " > ", " | ", " → ", "→", " » ", " › ", ">", "|", ";", ",", "\t", " + ", " - ");

    private static final int LOOKED_AT = 20_000;
    private static final double MANY = 0.2;

    private final PathColumns columns;
    private final int[] held = new int[SEPARATORS.size()];
    private final BitSet yes = new BitSet();
    private final BitSet no = new BitSet();
    private final BitSet other = new BitSet();
    private Optional<PathHeader> found = Optional.empty();
    private int rows;
    private int single;

    PathHints(PathColumns columns) {
        this.columns = columns;
    }

    void under(PathHeader header) {
        found = Optional.of(header);
    }

    PathHeader header() {
        return found.orElseThrow();
    }

    void look(CsvRecord cells, NumberForms numbers) {
        PathHeader header = header();
        number(cells, header.conversions(), numbers);
        number(cells, header.value(), numbers);
        number(cells, header.nulls(), numbers);
        if (rows < LOOKED_AT) {
            separators(cells.getField(header.path()));
            rows++;
        }
        for (int column = other.nextClearBit(0);
                column < cells.getFieldCount();
                column = other.nextClearBit(column + 1)) {
            outcomes(header, column, cells.getField(column));
        }
    }

    private static void number(CsvRecord cells, int column, NumberForms numbers) {
        if (column != PathHeader.ABSENT) {
            numbers.add(cells.getField(column));
        }
    }

    private void separators(String path) {
        single += path.contains(columns.separator()) ? 0 : 1;
        for (int at = 0; at < held.length; at++) {
            held[at] += path.contains(SEPARATORS.get(at)) ? 1 : 0;
        }
    }

    private void outcomes(PathHeader header, int column, String cell) {
        Optional<Boolean> outcome =
                header.reads(column) || !Outcomes.likely(header.names().get(column), cell)
                        ? Optional.empty()
                        : Outcomes.read(cell);
        if (outcome.isEmpty()) {
            other.set(column);
        } else {
            (outcome.get() ? yes : no).set(column);
        }
    }

    /** Returns the notes. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        separator().ifPresent(notes::add);
        if (columns.outcome().isEmpty()) {
            BitSet outcomes = (BitSet) yes.clone();
            outcomes.and(no);
            outcomes.andNot(other);
            outcomes.stream()
                    .mapToObj(column -> header().names().get(column))
                    .forEach(name -> notes.add("The column "
                            + Shown.quoted(name)
                            + " has yes or no in every row, but it is not read: rows with no count as converted. "
                            + "If they should not, give --outcome-column " + Shown.quoted(name) + "."));
        }
        return notes;
    }

    private Optional<String> separator() {
        String given = columns.separator();
        boolean all = single == rows;
        for (int at = 0; at < held.length && rows > 0; at++) {
            String separator = SEPARATORS.get(at);
            boolean other = !core(separator).equals(core(given));
            boolean longer = other && separator.contains(core(given));
            if (held[at] >= MANY * rows && (longer || (all && other))) {
                return Optional.of((all ? "Every path is one touch; " : "") + 100L * held[at] / rows
                        + " % of the paths hold " + word(separator) + ", and --separator is " + word(given)
                        + ". Should it be --separator " + word(core(separator)) + "?");
            }
        }
        return Optional.empty();
    }

    /** Without surrounding blanks, which make no difference, unless it is only blanks. */
    private static String core(String separator) {
        return separator.isBlank() ? separator : separator.strip();
    }

    /** Returns the separator as a word for a shell. */
    private static String word(String separator) {
        return separator.equals("\t") ? "$'\\t'" : Shown.quoted(separator);
    }
}
