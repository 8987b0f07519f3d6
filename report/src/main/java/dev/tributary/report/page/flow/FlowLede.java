package dev.tributary.report.page.flow;

import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;

/** What is most frequent in a matrix of steps, among channels with enough visits. */
final class FlowLede {
    private static final long ENOUGH = 50;

    private final StepMatrix matrix;
    private final PageText text;

    FlowLede(StepMatrix matrix, PageText text) {
        this.matrix = matrix;
        this.text = text;
    }

    Sentence sentence() {
        return link().then(order());
    }

    /** The first of equals is taken, which begins journeys most. */
    private Sentence link() {
        BigDecimal highest = BigDecimal.ZERO;
        int from = -1;
        int to = -1;
        for (int row = 0; row < matrix.kept().size(); row++) {
            for (int column = 0; column < matrix.kept().size(); column++) {
                if (row != column && part(row, column).compareTo(highest) > 0) {
                    highest = part(row, column);
                    from = row;
                    to = column;
                }
            }
        }
        return from < 0
                ? Sentence.NONE
                : Sentence.of("The strongest link between two channels: after ")
                        .name(matrix.kept().get(from))
                        .text(", " + text.percent(highest, 0) + " of visits are followed by one through ")
                        .name(matrix.kept().get(to))
                        .text(". ");
    }

    private Sentence order() {
        BigDecimal highest = BigDecimal.ZERO;
        int from = -1;
        for (int row = 0; row < matrix.kept().size(); row++) {
            if (part(row, matrix.channels()).compareTo(highest) > 0) {
                highest = part(row, matrix.channels());
                from = row;
            }
        }
        return from < 0
                ? Sentence.NONE
                : Sentence.of("An order follows most often right after ")
                        .name(matrix.kept().get(from))
                        .text(" (" + text.percent(highest, 0) + ").");
    }

    /** Returns how many of the visits through a channel lead to a column; 0 if there are too few to say. */
    private BigDecimal part(int channel, int column) {
        long total = matrix.total(channel + 1);
        return total < ENOUGH
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(matrix.count(channel + 1, column))
                        .divide(BigDecimal.valueOf(total), MathContext.DECIMAL64);
    }
}
