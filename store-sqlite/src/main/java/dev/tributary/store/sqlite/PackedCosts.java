package dev.tributary.store.sqlite;

import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.AMOUNT;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.ID;

import dev.tributary.core.column.IdFollower;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.number.ExactSum;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes in packed rows of {@code session_costs}; sums by the number of the channel's day, and looks for none by name. */
final class PackedCosts implements PackedSource<int[]> {
    private static final PackedTable TABLE = new PackedTable(
            "session_costs", List.of(new PackedColumn("session_id", ID), new PackedColumn("cost", AMOUNT)));

    private final SessionTable sessions;
    private final IdIndex index;
    private final BitSet counted;
    private final ExactSum[] sums;
    private final BitSet held = new BitSet();
    private final CostTable costs;

    /** How many rows further on a session stands than its cost, as far as any thread knows. */
    private volatile long ahead;

    /**
     * @param counted the sessions whose cost has been counted
     * @param costs takes what was summed, in the end
     */
    PackedCosts(SessionTable sessions, IdIndex index, BitSet counted, CostTable costs) {
        this.sessions = sessions;
        this.index = index;
        this.counted = counted;
        this.costs = costs;
        this.sums =
                Stream.generate(ExactSum::new).limit(sessions.places().size()).toArray(ExactSum[]::new);
    }

    @Override
    public PackedTable table() {
        return TABLE;
    }

    /**
     * Decodes to the rows of the sessions. Costs mostly come in the order of their sessions; where a range of them is likely
     * to begin is known from the range before.
     */
    @Override
    public Function<PackedRows, int[]> decoder() {
        IdFollower follower = new IdFollower(index);
        return rows -> {
            int[] found = new int[rows.size()];
            follower.expect((int) (rows.range().before() + ahead));
            for (int row = 0; row < found.length; row++) {
                if (rows.usual(row)) {
                    found[row] = follower.find(rows.bytes(), rows.start(row, 0), rows.length(row, 0));
                }
            }
            ahead = follower.expected() - rows.range().before() - found.length;
            return found;
        };
    }

    @Override
    public boolean take(PackedRows rows, int[] found, int row) {
        double cost = rows.amount(row, 1);
        if (Double.isNaN(cost)) {
            return true;
        }
        if (found[row] == IdIndex.ABSENT || counted.get(found[row])) {
            return false;
        }
        counted.set(found[row]);
        int place = sessions.place(found[row]);
        sums[place].add(cost);
        if (cost < 0) {
            costs.noteCredit(cost);
        }
        held.set(place);
        return true;
    }

    /** Adds what was summed to the table. */
    void addUp() {
        held.stream().forEach(place -> costs.add(sessions.places().get(place), sums[place]));
    }
}
