package dev.tributary.report.page.channels;

import dev.tributary.pipeline.page.Change;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.page.text.Arrow;
import dev.tributary.report.page.text.PageText;
import java.util.Optional;

/**
 * The change of a return from the earlier period.
 *
 * @param value what its column is sorted by; empty without a change, which comes last
 * @param arrow the change; empty if there is none
 * @param from the earlier figure; empty if there is none
 */
public record MoveCell(String value, Optional<Arrow> arrow, String from) {
    static MoveCell of(Optional<Change> change, PageText text) {
        return change.map(moved -> new MoveCell(
                        moved.relative().map(Cell::number).orElse(""),
                        Arrow.of(moved, text),
                        "from " + text.ratio(moved.before())))
                .orElse(new MoveCell("", Optional.empty(), ""));
    }
}
