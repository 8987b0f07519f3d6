package dev.tributary.core.intake.row;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Effect;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.TableNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Accepts the rows of a table: usable rows are used, and the others are set aside with position and reason. Not
 * thread-safe.
 */
public abstract class RowIntake {
    private final TableReading reading;
    private final RowIds ids;
    private final List<SetAside> setAside;
    private long rows;
    private long leftOut;
    private Optional<SetAside> first = Optional.empty();

    /** By id: the rows that count instead of earlier ones, with the amount of that which counted before. */
    private final Map<String, NavigableMap<Long, Double>> ahead = new HashMap<>();

    /** @param setAside receives the rows that are not used as they are */
    RowIntake(TableReading reading, List<SetAside> setAside) {
        this.reading = reading;
        this.ids = new RowIds(reading.names());
        this.setAside = setAside;
    }

    /** Returns the source's names of the table and its columns. */
    public final TableNames names() {
        return reading.names();
    }

    /** Returns how the rows are read. */
    public final TableReading reading() {
        return reading;
    }

    /** Accepts a row. */
    public final void take(Row row) {
        rows++;
        Optional<String> misfit = row.misfit();
        if (misfit.isPresent()) {
            note(row, Finding.ROW_MISFIT, misfit.get());
            return;
        }
        try {
            use(row);
        } catch (UnusableRow unusable) {
            note(row, unusable);
        }
    }

    /** Uses a row, or throws {@link UnusableRow}. */
    abstract void use(Row row);

    /** Counts a row that has been used already. */
    final void count() {
        rows++;
    }

    /** Returns what a row has to be used without, as it is listed if the row counts. */
    final List<SetAside> without(Row row, List<UnusableRow> found) {
        return found.isEmpty()
                ? List.of()
                : found.stream()
                        .map(unusable -> entry(row, unusable.finding(), unusable.detail()))
                        .toList();
    }

    /** Lists what a row is used without. */
    final void list(List<SetAside> without) {
        setAside.addAll(without);
    }

    /** Lists a row with a finding; it is still used, unless its effect is to be left out. */
    final void note(Row row, UnusableRow found) {
        note(row, found.finding(), found.detail());
    }

    private SetAside entry(Row row, Finding finding, String detail) {
        return new SetAside(names().table(), row.rowNumber(), id(row), finding, detail);
    }

    final void note(Row row, Finding finding, String detail) {
        SetAside listed = entry(row, finding, detail);
        setAside.add(listed);
        if (finding.effect() == Effect.LEFT_OUT) {
            leftOut++;
            first = first.or(() -> Optional.of(listed));
        }
    }

    /**
     * Remembers that a row counts instead of those before it with its id, so that what was noted of them is void.
     *
     * @param amount that of the row which counted before; 0 if its rows have none
     */
    final void overrule(Row row, double amount) {
        ahead.computeIfAbsent(id(row), key -> new TreeMap<>()).put(row.rowNumber(), amount);
    }

    /** Returns the finding of a row that was found to be the same as one that is overruled now. */
    Finding overruled(double amount) {
        throw new IllegalStateException("no rows of this table are counted once");
    }

    /** Returns the row's id as it is used elsewhere; if it is not one, what the cell shows. */
    private String id(Row row) {
        Field id = names().fields().get(0);
        return ids.of(row, id).orElseGet(() -> row.shown(id));
    }

    /** Returns the number of rows so far. */
    public final long rows() {
        return rows;
    }

    /** Returns how many of them were left out, as far as is known. */
    public final long leftOut() {
        return leftOut;
    }

    /** Returns the first of these. */
    public final Optional<SetAside> firstLeftOut() {
        return first;
    }

    /**
     * Ends the table. Throws if there were rows and none of them could be used: it is the wrong table, or the wrong format.
     */
    public final void end() {
        if (!ahead.isEmpty()) {
            List<SetAside> noted = List.copyOf(setAside);
            setAside.clear();
            noted.forEach(one -> settled(one).ifPresent(setAside::add));
        }
        first.ifPresent(reason -> requireUsed(rows, leftOut, reason));
    }

    /**
     * Checks that a table which has rows has usable ones, however many intakes read it.
     *
     * @param rows how many rows there are
     * @param leftOut how many of them were left out
     * @param first one of these
     * @throws TributaryException SOURCE_DATA when that is all of them
     */
    public static void requireUsed(long rows, long leftOut, SetAside first) {
        if (leftOut == rows) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "None of the " + rows + " rows of " + first.table() + " can be used; the first: " + first.reason()
                            + ".",
                    "Check that it is the right table, map other columns, or let a query make of them what is expected: "
                            + "docs/how-to/bring-your-own-tables.md.");
        }
    }

    /** Returns what remains of what was noted, now that it is known which rows count. */
    private Optional<SetAside> settled(SetAside noted) {
        NavigableMap<Long, Double> rowsAhead = ahead.get(noted.id());
        if (rowsAhead == null || !noted.table().equals(names().table())) {
            return Optional.of(noted);
        }
        Map.Entry<Long, Double> by = rowsAhead.higherEntry(noted.row());
        if (by == null) {
            return Optional.of(noted);
        }
        if (noted.finding().effect() == Effect.COUNTED_ONCE) {
            return Optional.of(
                    new SetAside(noted.table(), noted.row(), noted.id(), overruled(by.getValue()), noted.detail()));
        }
        return noted.finding().effect().isOfUsedRow() ? Optional.empty() : Optional.of(noted);
    }
}
