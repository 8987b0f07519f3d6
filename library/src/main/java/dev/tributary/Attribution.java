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
 * What a run came to. Immutable.
 *
 * @param id the run's id, as {@code tributary runs} shows it
 * @param report what each channel brought in, cost and returned, per day; empty where none was made
 * @param checks whether credit, revenue and cost add up with the source; empty where no report was made
 * @param withheld why the report was not published, so that the former one stands; empty where it was
 * @param setAside the source's rows that could not be used as they were
 * @param files what was written, in that order
 * @param problem why the run failed or stopped early, and what to do about it; what was done until then is stored
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

    /** Whether a report was published that adds up, and no row was set aside. */
    public boolean isWhole() {
        return problem.isEmpty()
                && withheld.isEmpty()
                && setAside.isEmpty()
                && checks.filter(Reconciliation::addsUp).isPresent();
    }

    /**
     * The published report.
     *
     * @throws TributaryException the problem, where there is one; STORAGE where the report was withheld
     */
    public ChannelReport published() {
        if (problem.isPresent()) {
            throw problem.get();
        }
        if (withheld.isPresent()) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The report was not published: " + withheld.get(),
                    "Look at checks() and setAside(); the former report stands.");
        }
        return report.orElseThrow();
    }
}
