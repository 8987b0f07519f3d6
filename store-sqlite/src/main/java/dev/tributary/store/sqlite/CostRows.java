package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.SetAsideReason;
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
        double cost = cells.amount(2);
        int session = session(cells);
        if (session == IdIndex.ABSENT) {
            costs.addSetAside(SetAsideReason.NO_SESSION, cost);
            scan.note(cells, withoutSession(cost));
        } else if (counted.get(session)) {
            costs.addSetAside(SetAsideReason.SECOND, cost);
            scan.note(cells, second(cost));
        } else {
            counted.set(session);
            costs.add(sessions.channelDay(session), cost);
        }
    }

    static String withoutSession(double cost) {
        return "the cost " + shown(cost) + " belongs to no usable session";
    }

    static String second(double cost) {
        return "a second cost for the session, " + shown(cost) + "; the first was counted";
    }

    /** Nobody needs to know which of two zeros it is. */
    private static double shown(double cost) {
        return cost + 0.0;
    }

    /** An id that no session can have, a blob for one, is absent: its cost must not get lost. */
    private int session(Cells cells) throws SQLException {
        try {
            return index.find(cells.id(1));
        } catch (BadRow unusable) {
            return IdIndex.ABSENT;
        }
    }
}
