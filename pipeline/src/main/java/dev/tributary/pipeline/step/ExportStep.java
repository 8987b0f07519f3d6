package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.pipeline.summary.ExportOutcome;
import dev.tributary.report.csv.ChannelReportCsv;
import java.nio.file.Path;

/** Writes the published report as CSV, on whichever basis it is. */
public final class ExportStep {
    private static final String FILE = "channel_reporting.csv";

    private ExportStep() {}

    /**
     * Writes the file.
     *
     * @throws TributaryException USAGE when another basis is asked for than the published report has
     */
    public static ExportOutcome run(RunContext context) {
        ChannelReport report = context.results().report();
        context.settings().dateBasis().ifPresent(wanted -> require(wanted, report.basis()));
        Path file = context.settings().folder().resolve(FILE);
        ChannelReportCsv.write(report, file);
        return new ExportOutcome(file, report.basis());
    }

    private static void require(DateBasis wanted, DateBasis published) {
        if (wanted != published) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The published report is by " + published.label() + ", not by " + wanted.label()
                            + ", so no CSV was written.",
                    "Run 'tributary report --date-basis " + wanted.label() + "' first, or leave --date-basis away.");
        }
    }
}
