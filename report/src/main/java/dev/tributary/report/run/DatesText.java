package dev.tributary.report.run;

import dev.tributary.core.report.DateBasis;
import dev.tributary.pipeline.summary.ExportOutcome;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The date basis of a report or its CSV as text; empty if it is the default and unchanged. */
final class DatesText {
    private DatesText() {}

    static List<Line> lines(RunSummary run) {
        Optional<DateBasis> basis = run.outcomes()
                .report()
                .map(made -> made.report().basis())
                .or(() -> run.outcomes().export().map(ExportOutcome::basis));
        Optional<DateBasis> replaced = run.outcomes().report().flatMap(ReportOutcome::replaced);
        List<Line> lines = new ArrayList<>();
        basis.filter(shown -> shown == DateBasis.CASH || replaced.isPresent())
                .ifPresent(shown -> lines.add(new Line("Dates", described(shown))));
        replaced.ifPresent(former -> lines.add(
                new Line("", "the published report, which was by " + former.label() + ", was replaced as a whole")));
        return lines;
    }

    private static String described(DateBasis basis) {
        return switch (basis) {
            case ACCRUAL -> "accrual: credit and cost are on the day of the session";
            case CASH -> "cash: credit is on the day of the conversion, cost on the day of the session";
        };
    }
}
