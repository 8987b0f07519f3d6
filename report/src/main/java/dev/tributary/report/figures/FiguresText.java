package dev.tributary.report.figures;

import dev.tributary.core.figures.LagSpread;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.figures.FigureOutcome;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.common.JourneysText;
import dev.tributary.report.common.SetAsideText;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Path figures as text. */
public final class FiguresText {
    private final FigureOutcome outcome;
    private final PathFigures figures;
    private final int top;
    private final List<Path> files;
    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private FiguresText(FigureOutcome outcome, int top, List<Path> files, Screen screen) {
        this.outcome = outcome;
        this.figures = outcome.figures();
        this.top = top;
        this.files = files;
        this.screen = screen;
    }

    /**
     * Returns the lines, without an end of line.
     *
     * @param top the maximum number of rows of a table
     * @param files the files written
     * @param screen the output device
     */
    public static List<String> lines(FigureOutcome outcome, int top, List<Path> files, Screen screen) {
        return new FiguresText(outcome, top, files, screen).lines();
    }

    private List<String> lines() {
        line("Window", outcome.selection().window().toString());
        outcome.selection()
                .only()
                .ifPresent(type -> line("Type", "conversions of the type " + Shown.quoted(type) + " alone"));
        JourneysText.lines(outcome.journeys()).forEach(one -> line(one.label(), one.text()));
        line("Attributed", described(figures.attributed()));
        line("Apart", described(figures.unattributed()) + " " + JourneysText.WITHOUT);
        line(
                "Nulls",
                Numbers.counted(figures.nulls(), "user", "users") + " who never converted; conversion rate "
                        + Numbers.percent(figures.conversionRate()));
        lines.addAll(SetAsideText.lines(outcome.setAside()));
        lines.addAll(IntakeText.lines(outcome.intake()));
        Orders all = figures.attributed();
        table("Paths", figures.paths(), paths -> FigureTables.paths(paths, screen));
        table("Path lengths", figures.lengths(), lengths -> FigureTables.lengths(lengths, all, screen));
        table(
                "Days from the first touch to the conversion",
                figures.lags().days(),
                lags -> FigureTables.lags(lags, all, screen));
        figures.lags().spread().ifPresent(spread -> lines.add(described(spread)));
        table("Parts of the channels", figures.channels(), channels -> FigureTables.channels(channels, screen));
        table(
                "New and returning customers",
                figures.customers(),
                customers -> FigureTables.groups("customers", customers, screen));
        if (!figures.types().isEmpty()) {
            table("Conversion types", figures.types(), types -> FigureTables.groups("type", types, screen));
        }
        lines.add("");
        figures.ambiguousChannels()
                .forEach(channel -> line(
                        "Warning",
                        "the channel " + Shown.quoted(channel)
                                + " contains '>', the separator between channels in paths.csv: programs that read "
                                + "the file will take it for several channels"));
        files.forEach(file -> line("File", file.toString()));
        return lines;
    }

    private static String described(Orders orders) {
        return Numbers.counted(orders.conversions(), "conversion", "conversions") + ", "
                + Numbers.money(orders.revenue());
    }

    private static String described(LagSpread spread) {
        return "Median " + Numbers.money(spread.median()) + ", quartiles " + Numbers.money(spread.lowerQuartile())
                + " and " + Numbers.money(spread.upperQuartile()) + ", mean " + Numbers.money(spread.mean()) + " days";
    }

    private <T> void table(String title, List<T> rows, Function<List<T>, String> table) {
        lines.add("");
        lines.add(rows.size() > top ? title + ": " + top + " of " + Numbers.count(rows.size()) : title);
        table.apply(rows.subList(0, Math.min(top, rows.size()))).lines().forEach(lines::add);
    }

    private void line(String label, String text) {
        lines.add(String.format("%-11s%s", label, Shown.whole(text)));
    }
}
