package dev.tributary.cli.output;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Measure;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.report.terminal.ComparisonTable;
import dev.tributary.report.terminal.IntervalTable;
import dev.tributary.report.terminal.LeftOutText;
import dev.tributary.report.terminal.Numbers;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Models side by side, for people. */
public final class CompareText {
    private CompareText() {}

    /**
     * Prints on standard output.
     *
     * @param intervals whether figures come with intervals; then those of IHC are shown, or of the last model without it
     * @param file where all figures were written
     */
    public static void print(Compared compared, boolean intervals, Path file, Surroundings around) {
        Comparison comparison = compared.comparison();
        PrintWriter out = around.out();
        for (Measure measure : Measure.values()) {
            out.println(ComparisonTable.render(comparison, measure));
        }
        if (intervals) {
            out.println(IntervalTable.render(comparison, mostWanted(comparison)));
        }
        Compared.Counts counts = compared.counts();
        out.println("Shared     " + Numbers.counted(counts.attributed(), "conversion", "conversions") + ", revenue "
                + Numbers.money(counts.revenue()) + ", by every model in full");
        if (counts.unattributed() > 0) {
            out.println("Not shared " + Numbers.counted(counts.unattributed(), "conversion", "conversions") + " "
                    + LeftOutText.without(counts.options()) + ", revenue "
                    + Numbers.money(counts.unattributedRevenue()));
        }
        LeftOutText.lines(counts.options(), counts.leftOut()).forEach(rule -> out.println("Left out   " + rule));
        if (counts.nulls() > 0) {
            out.println("Markov     also looks at " + Numbers.counted(counts.nulls(), "user", "users")
                    + " who did not convert; 'removal' is its view of all journeys at once");
        }
        compared.ihc().ifPresent(origin -> out.println("IHC        " + origin));
        if (counts.setAside() > 0) {
            out.println("Left out   " + Numbers.counted(counts.setAside(), "row", "rows")
                    + " that could not be used; 'tributary run' lists them");
        }
        out.println("File       " + file);
    }

    private static String mostWanted(Comparison comparison) {
        return comparison.models().contains(Comparison.IHC)
                ? Comparison.IHC
                : comparison.models().get(comparison.models().size() - 1);
    }
}
