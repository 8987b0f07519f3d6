package dev.tributary.store.rows;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.row.RowPlace;
import dev.tributary.core.intake.row.SessionRow;
import dev.tributary.core.intake.row.SessionSink;
import dev.tributary.store.spill.SessionSpill;

/**
 * Writes sessions to temporary files. Duplicate ids are found when a file is loaded.
 *
 * @param all whether sessions that can be in no journey are kept, too
 */
record SpillingSessionSink(SessionSpill spill, boolean all) implements SessionSink {
    @Override
    public boolean keepsRows() {
        return true;
    }

    @Override
    public RowPlace add(SessionRow session) {
        addNew(session);
        return RowPlace.NEW;
    }

    @Override
    public boolean addNew(SessionRow session) {
        if (session.user() != SessionTable.NO_USER || all) {
            spill.add(session);
        }
        return true;
    }
}
