package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.Finding;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

/** Takes in the table {@code session_costs}: each session's cost once, on the session's channel and day. */
final class CostRows {
    static final List<String> COLUMNS = List.of("session_id", "cost");

    private final SessionTable sessions;
    private final IdIndex index;
    private final CostTable costs;
    private final BitSet counted;

    CostRows(SessionTable sessions, IdIndex index, CostTable costs) {
        this.sessions = sessions;
        this.index = index;
        this.costs = costs;
        this.counted = new BitSet(sessions.size());
    }

    long read(SourceConnections source, RowScan scan) throws SQLException {
        PackedCosts packed = new PackedCosts(sessions, index, counted, costs);
        long rows = scan.forEach(source, packed, cells -> take(cells, scan));
        packed.addUp();
        scan.requireUsable();
        return rows;
    }

    /** NULL is no cost. A cost without a place of its own is no fault of its row: it is noted and kept apart. */
    private void take(Cells cells, RowScan scan) throws SQLException {
        if (cells.isNull(2)) {
            return;
        }
        double cost = cells.amount(2, Finding.COST_UNUSABLE);
        int session = session(cells);
        if (session == IdIndex.ABSENT) {
            costs.addSetAside(Finding.COST_WITHOUT_SESSION, cost);
            scan.note(cells, Finding.COST_WITHOUT_SESSION, shown(cost));
        } else if (counted.get(session)) {
            costs.addSetAside(Finding.COST_TWICE, cost);
            scan.note(cells, Finding.COST_TWICE, shown(cost));
        } else {
            counted.set(session);
            costs.add(sessions.channelDay(session), cost);
        }
    }

    /** Nobody needs to know which of two zeros it is. */
    static String shown(double cost) {
        return Double.toString(cost + 0.0);
    }

    /** An id that no session can have, a blob for one, is absent: its cost must not get lost. */
    private int session(Cells cells) throws SQLException {
        try {
            return index.find(cells.id(1, Finding.COST_WITHOUT_SESSION));
        } catch (BadRow unusable) {
            return IdIndex.ABSENT;
        }
    }
}
