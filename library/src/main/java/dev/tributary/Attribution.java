package dev.tributary;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Reconciliation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a run. Immutable.
 *
 * @param id the run's id, as shown by {@code tributary runs}
 * @param report revenue, cost and ratios of each channel per day; empty if no report was made
 * @param checks whether credit, revenue and cost reconcile with the source; empty if no report was made
 * @param withheld why the report was not published, so that the previous one stays in place; empty if it was published
 * @param setAside the source's rows that could not be used as they were
 * @param files the files written, in order
 * @param problem why the run failed or stopped early, and what to do about it; everything done before is stored
 */
public record Attribution(
        String id,
        Optional<ChannelReport> report,
        Optional<Reconciliation> checks,
        Optional<String> withheld,
        List<SetAside> setAside,
        List<Path> files,
        Optional<TributaryException> problem) {
    public Attribution {
        setAside = List.copyOf(setAside);
        files = List.copyOf(files);
    }

    /** Returns whether a report was published and no row was set aside. */
    public boolean isWhole() {
        return problem.isEmpty()
                && withheld.isEmpty()
                && setAside.isEmpty()
                && checks.filter(Reconciliation::addsUp).isPresent();
    }

    /**
     * Returns the published report.
     *
     * @throws TributaryException the problem, if there is one; STORAGE if the report was withheld
     */
    public ChannelReport published() {
        if (problem.isPresent()) {
            throw problem.get();
        }
        if (withheld.isPresent()) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The report was not published: " + withheld.get(),
                    "See checks() and setAside(); the previous report stays in place.");
        }
        return report.orElseThrow();
    }
}
