package dev.tributary.report.compare;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.text.Shown;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Measure;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.common.JourneysText;
import dev.tributary.report.common.SetAsideText;
import dev.tributary.report.common.SpendText;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A comparison of models as text. */
public final class CompareText {
    private CompareText() {}

    /**
     * Returns the lines, without an end of line.
     *
     * @param intervals whether metrics have intervals; then those of one model are shown
     * @param files the files written
     * @param screen the output device
     */
    public static List<String> lines(Compared compared, boolean intervals, List<Path> files, Screen screen) {
        Comparison comparison = compared.comparison();
        List<String> lines = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            table(lines, ComparisonTable.render(comparison, measure, screen));
        }
        if (intervals) {
            mostWanted(comparison).ifPresent(model -> table(lines, IntervalTable.render(comparison, model, screen)));
        }
        DateWindow window = compared.selection().window();
        if (!window.isAll()) {
            lines.add("Window     " + window
                    + ": orders of these days, and the cost of these days' sessions only; earlier sessions get a "
                    + "share of the orders, too");
        }
        compared.selection()
                .only()
                .ifPresent(type -> lines.add("Type       conversions of the type " + Shown.quoted(type)
                        + " only, with the total cost of each channel"));
        Compared.Counts counts = compared.counts();
        JourneysText.lines(counts.journeys()).forEach(line -> lines.add(line.whole()));
        lines.add("Shared     " + Numbers.counted(counts.journeys().journeys(), "conversion", "conversions")
                + ", revenue " + Numbers.money(counts.revenue()) + ", by every model in full");
        if (counts.journeys().unattributed() > 0) {
            lines.add(
                    "Not shared " + Numbers.counted(counts.journeys().unattributed(), "conversion", "conversions") + " "
                            + JourneysText.WITHOUT + ", revenue "
                            + Numbers.money(counts.unattributedRevenue()));
        }
        if (counts.nulls() > 0) {
            lines.add("Markov     also uses " + Numbers.counted(counts.nulls(), "user", "users")
                    + " who did not convert; 'removal' is its view of all journeys together");
        }
        compared.direct().ifPresent(match -> match.told().forEach(line -> lines.add("Direct     " + line)));
        compared.ihc().ifPresent(origin -> lines.add("IHC        " + Shown.whole(origin)));
        SpendText.lines(compared.read().spend(), false)
                .forEach(line -> lines.add(line.padded() + Shown.whole(line.text())));
        lines.addAll(SetAsideText.lines(compared.read().setAside()));
        lines.addAll(IntakeText.lines(compared.read().intake()));
        files.forEach(file -> lines.add("File       " + Shown.whole(file.toString())));
        return lines;
    }

    private static void table(List<String> lines, String table) {
        table.lines().forEach(lines::add);
        lines.add("");
    }

    /** IHC, or the last model; of a Markov chain the view that shares each order, as the other models do. */
    private static Optional<String> mostWanted(Comparison comparison) {
        List<String> models = comparison.models();
        return models.contains(Comparison.IHC)
                ? Optional.of(Comparison.IHC)
                : models.stream()
                        .filter(model -> !model.endsWith(Comparison.REMOVAL))
                        .reduce((one, next) -> next);
    }
}
