package dev.tributary.cli.output;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.text.Shown;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Measure;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.report.terminal.ComparisonTable;
import dev.tributary.report.terminal.IntakeText;
import dev.tributary.report.terminal.IntervalTable;
import dev.tributary.report.terminal.JourneysText;
import dev.tributary.report.terminal.Numbers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Models side by side, for people. */
public final class CompareText {
    private CompareText() {}

    /**
     * Prints on standard output.
     *
     * @param intervals whether figures come with intervals; then those of one model are shown
     * @param files what was written
     */
    public static void print(Compared compared, boolean intervals, List<Path> files, Surroundings around) {
        Comparison comparison = compared.comparison();
        PrintWriter out = around.out();
        for (Measure measure : Measure.values()) {
            out.println(ComparisonTable.render(comparison, measure));
        }
        if (intervals) {
            mostWanted(comparison).ifPresent(model -> out.println(IntervalTable.render(comparison, model)));
        }
        DateWindow window = compared.selection().window();
        if (!window.isAll()) {
            out.println("Window     " + window
                    + ": orders of these days beside the cost of these days' sessions alone,"
                    + " though earlier sessions share in the orders");
        }
        compared.selection()
                .only()
                .ifPresent(type -> out.println("Type       conversions of the type " + Shown.quoted(type)
                        + " alone, against the whole cost of each channel"));
        Compared.Counts counts = compared.counts();
        JourneysLines.print(counts.journeys(), around);
        out.println("Shared     " + Numbers.counted(counts.journeys().journeys(), "conversion", "conversions")
                + ", revenue " + Numbers.money(counts.revenue()) + ", by every model in full");
        if (counts.journeys().unattributed() > 0) {
            out.println(
                    "Not shared " + Numbers.counted(counts.journeys().unattributed(), "conversion", "conversions") + " "
                            + JourneysText.WITHOUT + ", revenue "
                            + Numbers.money(counts.unattributedRevenue()));
        }
        if (counts.nulls() > 0) {
            out.println("Markov     also looks at " + Numbers.counted(counts.nulls(), "user", "users")
                    + " who did not convert; 'removal' is its view of all journeys at once");
        }
        compared.direct().ifPresent(match -> match.told().forEach(line -> out.println("Direct     " + line)));
        compared.ihc().ifPresent(origin -> out.println("IHC        " + Shown.whole(origin)));
        SetAsideText.lines(compared.setAside()).forEach(out::println);
        IntakeText.lines(compared.intake()).forEach(out::println);
        files.forEach(file -> out.println("File       " + Shown.whole(file.toString())));
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
