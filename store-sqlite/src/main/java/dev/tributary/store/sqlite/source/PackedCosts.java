package dev.tributary.store.sqlite.source;

import dev.tributary.core.column.IdFollower;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.HeldCosts;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.function.Function;

/** Accepts packed rows of costs whose sessions are all in memory. */
final class PackedCosts implements PackedIntake<int[]> {
    private final CostIntake intake;
    private final HeldCosts costs;
    private final PackedFields fields;
    private final int session;
    private final int cost;

    /** The distance in rows between a cost and its session, as last seen by any thread. */
    private volatile long ahead;

    /** @param costs the sink for costs */
    PackedCosts(RowShape shape, CostIntake intake, HeldCosts costs) {
        this.intake = intake;
        this.costs = costs;
        this.fields = new PackedFields(shape, false);
        this.session = fields.column(Field.COST_SESSION);
        this.cost = fields.column(Field.COST);
    }

    @Override
    public PackedTable table() {
        return fields.table();
    }

    /**
     * Decodes to the rows of the sessions. Costs are mostly in the order of their sessions; the likely first session of
     * a range is derived from the previous range.
     */
    @Override
    public Function<PackedRows, int[]> decoder() {
        IdFollower follower = new IdFollower(costs.index());
        return rows -> {
            int[] found = new int[rows.size()];
            follower.expect((int) (rows.range().before() + ahead));
            for (int row = 0; row < found.length; row++) {
                if (rows.usual(row)) {
                    found[row] = follower.find(rows.bytes(), rows.start(row, session), rows.length(row, session));
                }
            }
            ahead = follower.expected() - rows.range().before() - found.length;
            return found;
        };
    }

    @Override
    public boolean take(PackedRows rows, int[] found, int row) {
        double amount = rows.amount(row, cost);
        boolean taken = Double.isNaN(amount) || costs.addFirst(found[row], amount);
        if (taken) {
            intake.counted();
        }
        return taken;
    }
}
