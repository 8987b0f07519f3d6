package dev.tributary.store.rows;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.LinkIntake;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.SpendIntake;
import dev.tributary.core.intake.row.WantedUsers;
import java.util.List;

/**
 * An open snapshot of a source. Each table is read once, row by row, in a stable order. All methods may throw {@link
 * dev.tributary.core.TributaryException} as {@link dev.tributary.store.Source#open}. Used by one thread at a time.
 */
public interface SourceReader extends AutoCloseable {
    /** Returns the same snapshot, for reading a few rows one by one. */
    Catalog catalog();

    /** Returns the tables that were found, and how they are read. */
    SourceLayout layout();

    /**
     * Estimates the memory for the source before it is read.
     *
     * @param strangers whether users who never converted are kept, too
     */
    HeapNeed need(boolean strangers);

    /** Returns whether the source guarantees that session ids are unique. */
    default boolean distinctSessions() {
        return false;
    }

    /**
     * Reads all rows of identities, or of the users of conversions.
     *
     * @param table which of the two; it was found
     */
    void read(SourceTable table, LinkIntake intake);

    /** Reads all conversions. */
    void read(ConversionIntake intake);

    /** Reads all sessions. */
    void read(SessionIntake intake);

    /** Reads all costs. */
    void read(CostIntake intake);

    /** Reads all spend by day. */
    void read(SpendIntake intake);

    /**
     * Returns whether {@link #lookUp} is faster and gives the same sessions as reading all.
     *
     * @param rows the approximate number of rows of sessions
     */
    default boolean looksUp(WantedUsers users, long rows) {
        return false;
    }

    /** Reads only the sessions of the needed users. */
    default void lookUp(SessionIntake intake) {
        read(intake);
    }

    /** Returns the fraction of the sessions that will be kept, 0 to 1. */
    default double share(WantedUsers users) {
        return 1;
    }

    /** Returns the files that tables are read from, with their formats; none for a database. */
    default List<FilesRead> filesRead() {
        return List.of();
    }

    /** Returns a row that was set aside with the place at which people find it: a file and a line, if it has them. */
    default SetAside placed(SetAside row) {
        return row;
    }

    /** Uses only one thread from now on. */
    default void readWithOne() {}

    /**
     * Checks that the source has not changed, if writers are not locked out.
     *
     * @throws dev.tributary.core.TributaryException TEMPORARY when it has
     */
    default void requireUnchanged() {}

    @Override
    void close();
}
