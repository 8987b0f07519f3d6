package dev.tributary.cli.option;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which days a command looks at. */
public final class WindowFlags {
    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "first day of conversions, YYYY-MM-DD, UTC")
    public Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "last day of conversions, inclusive")
    public Optional<LocalDate> to = Optional.empty();

    /** The days between the two, or a complaint that names both. */
    public DateWindow window() {
        try {
            return new DateWindow(from, to);
        } catch (IllegalArgumentException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--from " + from.orElseThrow() + " is after --to " + to.orElseThrow() + ".",
                    "Swap them.");
        }
    }
}
