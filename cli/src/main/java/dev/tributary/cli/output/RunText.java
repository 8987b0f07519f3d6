package dev.tributary.cli.output;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.Drift;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.Unanswered;
import dev.tributary.report.terminal.ChannelTable;
import dev.tributary.report.terminal.ChecksText;
import dev.tributary.report.terminal.IntakeText;
import dev.tributary.report.terminal.JourneysText;
import dev.tributary.report.terminal.Numbers;
import dev.tributary.report.terminal.WindowText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/** A run's summary for people. */
public final class RunText {
    private static final int MOST_LISTED = 5;
    private static final int LABEL = 11;

    private final RunSummary run;
    private final PrintWriter out;
    private final Surroundings around;

    private RunText(RunSummary run, Surroundings around) {
        this.run = run;
        this.out = around.out();
        this.around = around;
    }

    /** Prints the summary on standard output. */
    public static void print(RunSummary run, Surroundings around) {
        new RunText(run, around).print();
    }

    private void print() {
        source();
        run.journeys().ifPresent(counts -> JourneysText.lines(counts).forEach(one -> line(one.label(), one.text())));
        run.attribution().ifPresent(this::attribution);
        run.report().ifPresent(this::report);
        DatesText.lines(run).forEach(one -> line(one.label(), one.text()));
        run.export()
                .filter(written -> written.rowsOfOtherDays() > 0)
                .ifPresent(written -> line(
                        "Rows",
                        Numbers.counted(written.rows(), "row", "rows") + " in the CSV of the report, "
                                + Numbers.count(written.rowsOfOtherDays()) + " of them of days outside the window"));
        run.files().forEach(file -> line("File", file.toString()));
        out.flush();
    }

    private void source() {
        run.source()
                .ifPresent(counts -> line(
                        "Source",
                        run.settings()
                                        .locations()
                                        .source()
                                        .map(Object::toString)
                                        .orElse("") + ": "
                                + Numbers.counted(counts.sessions(), "session", "sessions") + ", "
                                + Numbers.counted(counts.conversions(), "conversion", "conversions")
                                + costs(counts.costs()) + "; "
                                + Numbers.counted(run.setAside().size(), "row", "rows") + " set aside"));
        list(run.setAside(), SetAsideText::described);
        run.intake().map(IntakeText::lines).orElse(List.of()).forEach(this::line);
    }

    private static String costs(OptionalLong rows) {
        return rows.isPresent() ? ", " + Numbers.counted(rows.getAsLong(), "cost", "costs") : "";
    }

    private void attribution(AttributionCounts counts) {
        boolean forWantOfKey = run.settings()
                .attributor()
                .filter(settings -> settings instanceof AttributorSettings.IhcLocal local && local.forWantOfKey())
                .isPresent();
        line(
                "Attributed",
                Numbers.counted(counts.attributed(), "journey", "journeys") + " by " + counts.attributor() + ", "
                        + Shown.whole(counts.description()));
        counts.types()
                .forEach(type -> line(
                        "",
                        Shown.plain(type.type()) + ": "
                                + Numbers.counted(type.attributed(), "journey", "journeys")
                                + (type.conversionType().isEmpty()
                                        ? ""
                                        : " as conversion type " + Shown.quoted(type.conversionType()))));
        if (forWantOfKey) {
            line("", "no IHC_API_KEY is set, so the local engine was used");
        }
        LedgerText.lines(counts).forEach(one -> line(one.label(), one.text()));
        counts.drift().forEach(this::drift);
        if (!counts.unanswered().isEmpty()) {
            line(
                    "Unanswered",
                    Numbers.counted(counts.unanswered().size(), "journey", "journeys")
                            + " without an answer; nothing was stored for them");
            list(counts.unanswered(), RunText::described);
        }
    }

    private void drift(Drift drift) {
        line(
                "Drift",
                String.format(
                        Locale.ROOT,
                        "%s held against model '%s': furthest off %.4f, the model's own error is %.4f",
                        Numbers.counted(drift.compared(), "answer", "answers"),
                        Shown.plain(drift.model()),
                        drift.furthest(),
                        drift.limit()));
        if (!drift.drifted().isEmpty()) {
            line(
                    "",
                    Numbers.counted(drift.drifted().size(), "answer is", "answers are") + " further off than that:"
                            + " was the service retrained, or a journey cut?");
            list(
                    drift.drifted(),
                    journey -> String.format(
                            Locale.ROOT, "%s: %.4f", Shown.plain(journey.conversionId()), journey.distance()));
        }
    }

    private static String described(Unanswered one) {
        return Shown.plain(one.conversionId()) + ": " + one.reason();
    }

    private void report(ReportOutcome report) {
        if (run.attribution().isEmpty() || report.origins().size() > 1) {
            report.origins()
                    .forEach(made -> line(
                            "Credits",
                            Numbers.counted(made.conversions(), "conversion", "conversions") + " by "
                                    + Shown.whole(made.origin().attributor() + ", "
                                            + made.origin().description())));
        }
        out.println();
        out.print(ChannelTable.render(report.totals()));
        out.println();
        WindowText.lines(report.totals()).forEach(one -> line(one.label(), one.text()));
        ChecksText.lines(report.checks()).forEach(check -> line("Check", check));
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

    private <T> void list(List<T> entries, Function<T, String> text) {
        entries.stream().limit(MOST_LISTED).forEach(entry -> line("", text.apply(entry)));
        if (entries.size() > MOST_LISTED) {
            line("", "and " + Numbers.count(entries.size() - MOST_LISTED) + " more");
        }
    }

    /** A line that has its label. */
    private void line(String labelled) {
        line(labelled.substring(0, LABEL).strip(), labelled.substring(LABEL));
    }

    private void line(String label, String text) {
        String padded = String.format("%-11s", label);
        out.println(around.ansi().string("@|bold " + padded + "|@") + Shown.whole(text));
    }
}
