package dev.tributary.report.page.channels;

import dev.tributary.report.page.text.Sentence;
import java.util.Optional;

/**
 * A row below the channels: a sum of some of them, or what belongs to none.
 *
 * @param style how it is set
 * @param head what it is
 * @param spend empty where it has no meaning, as are the others
 * @param moved the change of the return; empty where there is none to show
 */
public record ClosingLine(
        String style,
        Sentence head,
        FigureCell spend,
        FigureCell orders,
        FigureCell revenue,
        Ratios ratios,
        Optional<MoveCell> moved) {
    /** The ratios of the sums. */
    public record Ratios(FigureCell cpo, FigureCell roas) {
        static final Ratios NONE = new Ratios(FigureCell.EMPTY, FigureCell.EMPTY);
    }
}
