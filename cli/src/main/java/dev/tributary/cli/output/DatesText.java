package dev.tributary.cli.output;

import dev.tributary.core.report.DateBasis;
import dev.tributary.pipeline.summary.ExportOutcome;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** On which day credit stands in a report or its CSV, for people; nothing where that is as it always was. */
final class DatesText {
    /** A line with its label. */
    record Line(String label, String text) {}

    private DatesText() {}

    static List<Line> lines(RunSummary run) {
        Optional<DateBasis> basis = run.report()
                .map(made -> made.report().basis())
                .or(() -> run.export().map(ExportOutcome::basis));
        Optional<DateBasis> replaced = run.report().flatMap(ReportOutcome::replaced);
        List<Line> lines = new ArrayList<>();
        basis.filter(shown -> shown == DateBasis.CASH || replaced.isPresent())
                .ifPresent(shown -> lines.add(new Line("Dates", described(shown))));
        replaced.ifPresent(former -> lines.add(
                new Line("", "the published report, which was by " + former.label() + ", was replaced as a whole")));
        return lines;
    }

    private static String described(DateBasis basis) {
        return switch (basis) {
            case ACCRUAL -> "accrual: credit and cost stand on the day of the session";
            case CASH -> "cash: credit stands on the day of the conversion, cost on the day of the session";
        };
    }
}
