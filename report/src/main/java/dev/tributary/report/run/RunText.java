package dev.tributary.report.run;

import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.Drift;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.SourceRead;
import dev.tributary.pipeline.summary.UnansweredConversion;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.common.JourneysText;
import dev.tributary.report.common.SetAsideText;
import dev.tributary.report.common.SourceText;
import dev.tributary.report.common.SpendText;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A run's summary as text. */
public final class RunText {
    private static final int MOST_LISTED = 5;

    private final RunSummary run;
    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private RunText(RunSummary run, Screen screen) {
        this.run = run;
        this.screen = screen;
    }

    /** Returns the lines, without an end of line. */
    public static List<String> lines(RunSummary run, Screen screen) {
        return new RunText(run, screen).lines();
    }

    private List<String> lines() {
        run.source().ifPresent(this::source);
        run.journeys().ifPresent(counts -> JourneysText.lines(counts).forEach(this::line));
        run.outcomes().attribution().ifPresent(this::attribution);
        run.outcomes().report().ifPresent(this::report);
        DatesText.lines(run).forEach(this::line);
        run.outcomes()
                .export()
                .filter(written -> written.rowsOfOtherDays() > 0)
                .ifPresent(written -> line(
                        "Rows",
                        Numbers.counted(written.rows(), "row", "rows") + " in the CSV of the report, "
                                + Numbers.count(written.rowsOfOtherDays()) + " of them of days outside the window"));
        run.files().forEach(file -> line("File", file.toString()));
        return lines;
    }

    private void source(SourceRead source) {
        line("Source", SourceText.of(source));
        list(source.setAside(), source.setAsideRows(), SetAsideText::described);
        IntakeText.lines(source.intake()).forEach(labelled -> line(Line.of(labelled)));
    }

    private void attribution(AttributionCounts counts) {
        line(
                "Attributed",
                Numbers.counted(counts.attributed(), "journey", "journeys") + " by "
                        + counts.by().attributor() + ", "
                        + Shown.whole(counts.by().description()));
        counts.types()
                .forEach(type -> line(
                        "",
                        Shown.plain(type.type()) + ": "
                                + Numbers.counted(type.attributed(), "journey", "journeys")
                                + (type.conversionType().isEmpty()
                                        ? ""
                                        : " as conversion type " + Shown.quoted(type.conversionType()))));
        if (counts.by().forWantOfKey()) {
            line("", "no IHC_API_KEY is set, so the local engine was used");
        }
        LedgerText.lines(counts).forEach(this::line);
        counts.service().ifPresent(service -> service.drift().forEach(this::drift));
        if (!counts.unanswered().isEmpty()) {
            line(
                    "Unanswered",
                    Numbers.counted(counts.unanswered().size(), "journey", "journeys")
                            + " without an answer; nothing was stored for them");
            list(counts.unanswered(), counts.unanswered().size(), RunText::described);
        }
    }

    private void drift(Drift drift) {
        line(
                "Drift",
                String.format(
                        Locale.ROOT,
                        "%s compared with model '%s': largest deviation %.4f, the model's own error is %.4f",
                        Numbers.counted(drift.compared(), "answer", "answers"),
                        Shown.plain(drift.model()),
                        drift.furthest(),
                        drift.limit()));
        if (!drift.drifted().isEmpty()) {
            line(
                    "",
                    Numbers.counted(drift.drifted().size(), "answer is", "answers are") + " beyond that: was the "
                            + "service retrained, or a journey split?");
            list(
                    drift.drifted(),
                    drift.drifted().size(),
                    journey -> String.format(
                            Locale.ROOT, "%s: %.4f", Shown.plain(journey.conversionId()), journey.distance()));
        }
    }

    private static String described(UnansweredConversion one) {
        return Shown.plain(one.conversionId()) + ": " + one.reason();
    }

    private void report(ReportOutcome report) {
        if (run.outcomes().attribution().isEmpty() || report.origins().size() > 1) {
            report.origins()
                    .forEach(made -> line(
                            "Credits",
                            Numbers.counted(made.conversions(), "conversion", "conversions") + " by "
                                    + Shown.whole(made.origin().attributor() + ", "
                                            + made.origin().description())));
        }
        lines.add("");
        ChannelTable.render(report.totals(), screen).lines().forEach(lines::add);
        lines.add("");
        WindowText.lines(report.totals()).forEach(this::line);
        ChecksText.lines(report.checks()).forEach(check -> line("Check", check));
        SpendText.lines(
                        report.checks().cost().spend(),
                        report.checks().campaigns().isPresent())
                .forEach(this::line);
        report.withheld().ifPresent(reason -> line("Withheld", reason));
        if (report.checks().credit().attributed() == 0) {
            line(
                    "Empty",
                    "no conversion is attributed: " + whyEmpty(report.checks().credit()));
        }
    }

    private String whyEmpty(Reconciliation.Credit credit) {
        if (!credit.unanswered().isEmpty()) {
            return "none has been answered yet";
        }
        return credit.unattributed() > 0
                ? "no conversion of the window has a journey"
                : "the source has no conversions in the window";
    }

    /** @param all how many there are, of which the entries may be the first */
    private <T> void list(List<T> entries, long all, Function<T, String> text) {
        entries.stream().limit(MOST_LISTED).forEach(entry -> line("", text.apply(entry)));
        if (all > MOST_LISTED) {
            line("", "and " + Numbers.count(all - MOST_LISTED) + " more");
        }
    }

    private void line(String label, String text) {
        line(new Line(label, text));
    }

    private void line(Line line) {
        lines.add(screen.bold(line.padded()) + Shown.whole(line.text()));
    }
}
