package dev.tributary.store.rows;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.TableNames;
import dev.tributary.core.intake.row.WantedUsers;

/**
 * An opened source, with its tables as they stood at one moment. Each table is read once, row by row, in an order that is always
 * the same. All methods may throw {@link dev.tributary.core.TributaryException} as {@link dev.tributary.store.Source#open}. Used by
 * one thread at a time.
 */
public interface SourceReader extends AutoCloseable {
    /** What the source calls a table and what is read of it. */
    TableNames names(SourceTable table);

    /**
     * What it takes to hold the source in memory, told before it is read.
     *
     * @param strangers whether users who never converted are kept, too
     */
    HeapNeed need(boolean strangers);

    /** Whether the source itself keeps two sessions from having the same id. */
    default boolean distinctSessions() {
        return false;
    }

    /** Hands all conversions over. */
    void read(ConversionIntake intake);

    /** Hands all sessions over. */
    void read(SessionIntake intake);

    /** Hands all costs over. */
    void read(CostIntake intake);

    /**
     * Whether {@link #lookUp} pays, and gives the same sessions as reading all.
     *
     * @param rows how many rows of sessions there are, about
     */
    default boolean looksUp(WantedUsers users, long rows) {
        return false;
    }

    /** Hands the sessions of the wanted users over, and no others. */
    default void lookUp(SessionIntake intake) {
        read(intake);
    }

    /** Which share of the sessions will be held, 0 to 1. */
    default double share(WantedUsers users) {
        return 1;
    }

    /** Leaves processors for something else from now on. */
    default void readWithOne() {}

    /**
     * Asks whether what was read stood still, where nothing keeps others from writing.
     *
     * @throws dev.tributary.core.TributaryException TEMPORARY when it did not
     */
    default void requireUnchanged() {}

    @Override
    void close();
}
