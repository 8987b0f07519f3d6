package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Finding;
import java.util.Optional;

/** Receives costs of sessions. Not thread-safe. */
public interface CostSink {
    /**
     * Accepts a cost.
     *
     * @param rowNumber the position of its row
     * @param session its session's id
     * @return the finding that excludes it, with nothing changed; empty if it was accepted, or if that is decided
     *     later, and reported by the sink itself
     */
    Optional<Finding> add(long rowNumber, double cost, Utf8 session);

    /** Returns whether it needs the positions of rows. */
    boolean keepsRows();
}
