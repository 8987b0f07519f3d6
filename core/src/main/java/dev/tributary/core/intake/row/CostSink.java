package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Finding;
import java.util.Optional;

/** Takes in costs of sessions. Not thread-safe. */
public interface CostSink {
    /**
     * Takes a cost.
     *
     * @param rowNumber where its row stands
     * @param session its session's id
     * @return what keeps it apart, with nothing changed; empty where it was taken, or where that is found out later, and said by
     *     the sink itself
     */
    Optional<Finding> add(long rowNumber, double cost, Utf8 session);

    /** Whether it wants to know where each row stands. */
    boolean keepsRows();
}
