package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Finding;
import java.util.Optional;

/** Receives costs of sessions. Not thread-safe. */
public interface CostSink {
    /**
     * A cost without a report row.
     *
     * @param finding the reason
     * @param cost the amount; that of an earlier row, if this one counts instead of it
     */
    record Apart(Finding finding, double cost) {}

    /**
     * Accepts a cost.
     *
     * @param rowNumber the position of its row
     * @param session its session's id
     * @return the cost that has no report row then; empty if there is none, or if that is decided later, and reported by
     *     the sink itself
     */
    Optional<Apart> add(long rowNumber, double cost, Utf8 session);

    /** Returns whether it needs the positions of rows. */
    boolean keepsRows();
}
