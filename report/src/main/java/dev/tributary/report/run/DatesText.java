package dev.tributary.report.run;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
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
        if (run.problem().isPresent() && run.outcomes().report().isEmpty()) {
            return List.of();
        }
        Optional<ReportDates> dates = run.outcomes()
                .report()
                .map(made -> made.report().dates())
                .or(() -> run.outcomes().export().map(ExportOutcome::dates));
        Optional<ReportDates> replaced = run.outcomes().report().flatMap(ReportOutcome::replaced);
        Optional<ReportDates> otherBasis =
                replaced.filter(former -> former.basis() != dates.orElseThrow().basis());
        DayZone zone =
                dates.map(ReportDates::zone).orElse(run.subject().window().zone());
        List<String> texts = new ArrayList<>();
        dates.map(ReportDates::basis)
                .filter(basis -> basis == DateBasis.CASH || otherBasis.isPresent())
                .ifPresent(basis -> texts.add(described(basis)));
        if (!zone.isUtc() || replaced.filter(former -> !former.zone().isUtc()).isPresent()) {
            texts.add("days begin and end at midnight in the time zone " + zone);
        }
        dates.ifPresent(now -> replaced.ifPresent(former ->
                texts.add("the published report, which " + former(former, now) + ", was replaced as a whole")));
        List<Line> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(new Line(lines.isEmpty() ? "Dates" : "", text)));
        return lines;
    }

    private static String former(ReportDates former, ReportDates now) {
        String basis =
                former.basis() == now.basis() ? "" : "was by " + former.basis().label();
        String zone = former.zone().equals(now.zone()) ? "" : "had the days of " + former.zone();
        return basis + (basis.isEmpty() || zone.isEmpty() ? "" : " and ") + zone;
    }

    private static String described(DateBasis basis) {
        return switch (basis) {
            case ACCRUAL -> "accrual: credit and cost are on the day of the session";
            case CASH -> "cash: credit is on the day of the conversion, cost on the day of the session";
        };
    }
}
