package dev.tributary.report.page.heads;

import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.text.Amount;
import dev.tributary.report.page.text.Sentence;
import dev.tributary.report.page.text.Term;
import java.util.List;

/**
 * One of the figures at the head of a page.
 *
 * @param term what it is
 * @param label the word for it there
 * @param amount the figure
 * @param bars the same by day
 * @param lines its interval, its change, and what else belongs to it, one below the other
 */
public record HeadFigure(Term term, String label, Amount amount, Plot bars, List<Sentence> lines) {
    private static final int CENTS_IN_LETTERS = 2;

    public HeadFigure {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /** Returns how wide the figure is, in digits of full size: the type of a large amount is smaller, so that it fits. */
    public int width() {
        return amount.whole().length() + (amount.cents().isEmpty() ? 0 : CENTS_IN_LETTERS);
    }
}
