package dev.tributary.pipeline.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.intake.IntakeRules;
import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.TypeRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run works on.
 *
 * @param source the SQLite file with sessions, conversions and costs; empty where only stored results are used
 * @param results the SQLite file for the results where they are not to go into the source
 * @param folder where files are written
 * @param journeysFile the journeys' JSON file: read by the attribute step, written by the journeys step
 * @param window which conversions, by their day, UTC
 * @param journeyOptions what belongs to a journey
 * @param types how conversions are told apart
 * @param attributor what attributes; empty where nothing is to be attributed
 * @param freezeBefore conversions before this day, UTC, keep the credit they have, and get none if they have none
 * @param dateBasis on which day a report puts credit; empty where nobody has said
 * @param campaignColumn the sessions' column that names their campaign; empty where no report by campaign is wanted
 * @param allowPartial whether a report may be published while conversions are without an answer
 * @param intake what is said about names and users of the source
 */
public record RunSettings(
        Optional<Path> source,
        Optional<Path> results,
        Path folder,
        Optional<Path> journeysFile,
        DateWindow window,
        JourneyOptions journeyOptions,
        TypeRules types,
        Optional<AttributorSettings> attributor,
        Optional<LocalDate> freezeBefore,
        Optional<DateBasis> dateBasis,
        Optional<String> campaignColumn,
        boolean allowPartial,
        IntakeRules intake) {
    /** The file to read facts from. */
    public Path sourceFile() {
        return source.orElseThrow(() -> new TributaryException(
                ProblemKind.USAGE,
                "No database is named.",
                "Name the SQLite file with sessions, conversions and costs with --db."));
    }

    /** The basis of a report that is made. */
    public DateBasis reportBasis() {
        return dateBasis.orElse(DateBasis.ACCRUAL);
    }

    /** The file that results are kept in. */
    public Path resultsFile() {
        return results.orElseGet(this::sourceFile);
    }

    /** Whether the results are kept in another file than the source. */
    public boolean resultsApart() {
        return results.isPresent() && source.isPresent() && !isSame(results.get(), source.get());
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.exists(file) && Files.isSameFile(file, other);
        } catch (IOException unknown) {
            return true;
        }
    }

    /** Only attribution brings results into being; for the other steps a missing file is a mistyped one. */
    public boolean mayMakeResults() {
        return results.isPresent() && attributor.isPresent();
    }
}
