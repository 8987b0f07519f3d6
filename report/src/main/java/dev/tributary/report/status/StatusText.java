package dev.tributary.report.status;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.status.Status;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import dev.tributary.store.StoredState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The state of results as text. */
public final class StatusText {
    private static final String NO_RUNS = "No run is recorded.";

    private StatusText() {}

    /** Returns the state of results. */
    public static String of(Status status, Screen screen) {
        StoredState stored = status.stored();
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "Results",
                status.results()
                        + (stored.schema() == 0 ? ": no results yet" : ", tables of version " + stored.schema())));
        lines.add(line("Running", status.running().orElse("nothing")));
        if (stored.schema() > 0) {
            lines.add(line("Credited", Numbers.counted(stored.conversions(), "conversion", "conversions")));
            lines.add(line(
                    "Report",
                    Numbers.counted(stored.reportRows(), "row", "rows")
                            + stored.reportDates().map(StatusText::dates).orElse("")));
            LastReport.of(status.stored().runs()).ifPresent(last -> lastReport(lines, last));
            lines.add(line("In doubt", Numbers.counted(stored.requestsInDoubt(), "request", "requests")));
        }
        stored.runs().stream().findFirst().ifPresent(last -> {
            lines.add("");
            lines.add(of(stored.runs(), screen));
            if (last.state() == RunState.CRASHED) {
                lines.add("");
                lines.add("The last run crashed. Run the same command again: it continues from what is stored.");
            }
        });
        return String.join("\n", lines);
    }

    private static String dates(ReportDates dates) {
        return (dates.basis() == DateBasis.CASH ? ", by cash" : "")
                + (dates.zone().isUtc() ? "" : ", days of " + dates.zone());
    }

    /** The totals that the run itself printed. */
    private static void lastReport(List<String> lines, LastReport last) {
        String window = last.from().isEmpty() && last.to().isEmpty()
                ? "all days"
                : last.from().orElse("the first day") + " to " + last.to().orElse("the last day");
        String zone = last.zone().equals(DayZone.UTC.name()) ? "" : ", " + last.zone();
        Metrics total = last.total();
        lines.add(line(
                "Totals",
                window + zone + ": cost " + Numbers.money(total.cost()) + ", " + Numbers.money(total.orders())
                        + " orders with revenue " + Numbers.money(total.revenue()) + ", CPO "
                        + Numbers.money(total.cpo()) + ", ROAS " + Numbers.money(total.roas())));
        new TreeMap<>(last.unattributed())
                .forEach((code, conversions) -> lines.add(line(
                        "Without",
                        Numbers.counted(conversions, "conversion", "conversions") + ": " + Shown.plain(code))));
    }

    /** A list of runs. */
    public static String of(List<RunRecord> runs, Screen screen) {
        return runs.isEmpty()
                ? NO_RUNS
                : String.join(
                        "\n", runs.stream().map(run -> screen.folded(row(run))).toList());
    }

    /** One run. */
    public static String of(RunRecord run) {
        List<String> lines = new ArrayList<>();
        lines.add(line("Run", Shown.whole(run.id())));
        lines.add(line("Command", Shown.plain(run.command())));
        lines.add(line(
                "Status",
                run.state().label()
                        + run.exitCode().map(code -> ", exit code " + code).orElse("")));
        lines.add(line("Started", run.startedAt().toString()));
        lines.add(line(
                "Ended",
                run.endedAt().map(Object::toString).orElse(run.state() == RunState.RUNNING ? "not yet" : "unknown")));
        lines.add(line(
                "Process",
                run.process().pid() + " on " + Shown.plain(run.process().host())));
        lines.add(line("Program", Shown.plain(run.program())));
        return String.join("\n", lines);
    }

    private static String row(RunRecord run) {
        return String.format(
                "%-24s  %-9s  %-9s  %3s  %s",
                run.startedAt(),
                Shown.plain(run.command()),
                run.state().label(),
                run.exitCode().map(String::valueOf).orElse("-"),
                Shown.whole(run.id()));
    }

    private static String line(String label, String text) {
        return String.format("%-11s", label) + Shown.whole(text);
    }
}
