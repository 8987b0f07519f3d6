package dev.tributary.pipeline.step;

import dev.tributary.core.report.ChannelReport;
import dev.tributary.report.csv.ChannelReportCsv;
import java.nio.file.Path;

/** Writes the published report as CSV. */
public final class ExportStep {
    private static final String FILE = "channel_reporting.csv";

    private ExportStep() {}

    /** Writes the file; answers where it is. */
    public static Path run(RunContext context) {
        ChannelReport report = context.results().report();
        Path file = context.settings().folder().resolve(FILE);
        ChannelReportCsv.write(report, file);
        return file;
    }
}
