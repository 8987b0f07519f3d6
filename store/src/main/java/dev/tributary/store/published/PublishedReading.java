package dev.tributary.store.published;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.text.Shown;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the cells of published tables mean, wherever these are, and what is said of cells that mean nothing. Immutable.
 *
 * @param name the results, for messages
 */
public record PublishedReading(String name) {
    /** The largest number that sums take. */
    private static final double MOST = 1e36;

    /** Returns figures of a report, as exact as a row of it has them. */
    public Metrics figures(double cost, double orders, double revenue) {
        return new Metrics(stored(cost), stored(orders), stored(revenue));
    }

    private BigDecimal stored(double figure) {
        return number(figure) == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(figure).stripTrailingZeros();
    }

    /** Returns a number that is one, and not larger than any that can be published. */
    public double number(double cell) {
        if (!(Math.abs(cell) <= MOST)) {
            throw damaged("it has the figure " + cell, Optional.empty());
        }
        return cell;
    }

    /** Returns a day, from a text such as 2024-03-01. */
    public LocalDate day(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw damaged(Shown.quoted(cell) + " is no day", Optional.of(e));
        }
    }

    /**
     * Returns the document of the run.
     *
     * @param rows all there are
     * @throws TributaryException STORAGE when there is not exactly one
     */
    public String document(List<String> rows) {
        if (rows.size() != 1) {
            throw damaged(
                    "the table " + PublishedTables.RUN + " has " + rows.size() + " rows instead of one",
                    Optional.empty());
        }
        return rows.get(0);
    }

    /** Returns why conversions have no credit, by its code. */
    public NoJourney why(String code) {
        return NoJourney.of(code).orElseThrow(() -> unknown(code));
    }

    /** Returns a row that was set aside. */
    public SetAside setAside(String table, long row, String id, String reason, String code) {
        Finding finding = Finding.of(code).orElseThrow(() -> unknown(code));
        String detail = finding.detail(reason).orElseThrow(() -> unknown(reason));
        return new SetAside(table, row, id, finding, detail);
    }

    private TributaryException unknown(String code) {
        return new TributaryException(
                ProblemKind.STORAGE,
                "The results in " + Shown.whole(name) + " have a reason that this program does not know: "
                        + Shown.quoted(code) + ".",
                "A newer Tributary wrote them: use that one.");
    }

    /** Returns what is said of tables that are not as a run publishes them. */
    public TributaryException damaged(String why, Optional<Exception> cause) {
        String said = why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
        String what = "The results in " + Shown.whole(name) + " cannot be read: " + Shown.whole(said) + ".";
        String mend = "If they were copied, copy them again; else run bin/tributary-spark run again.";
        return cause.map(failure -> new TributaryException(ProblemKind.STORAGE, what, mend, failure))
                .orElseGet(() -> new TributaryException(ProblemKind.STORAGE, what, mend));
    }
}
