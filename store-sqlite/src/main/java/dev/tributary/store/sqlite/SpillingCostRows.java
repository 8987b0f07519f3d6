package dev.tributary.store.sqlite;

import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.AMOUNT;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.ID;

import dev.tributary.core.facts.CostTable;
import dev.tributary.core.intake.Finding;
import dev.tributary.store.spill.CostSpill;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Takes the table {@code session_costs} to temporary files; what is no session's id is apart at once. */
final class SpillingCostRows implements PackedSource<PackedRows> {
    private static final PackedTable TABLE = new PackedTable(
                    "session_costs", List.of(new PackedColumn("session_id", ID), new PackedColumn("cost", AMOUNT)))
            .withRows();

    private final CostSpill spill;
    private final CostTable costs;

    SpillingCostRows(CostSpill spill, CostTable costs) {
        this.spill = spill;
        this.costs = costs;
    }

    long read(SourceConnections source, RowScan scan) throws SQLException {
        long rows = scan.forEach(source, this, cells -> take(cells, scan));
        scan.requireUsable();
        return rows;
    }

    @Override
    public PackedTable table() {
        return TABLE;
    }

    @Override
    public Function<PackedRows, PackedRows> decoder() {
        return Function.identity();
    }

    @Override
    public boolean take(PackedRows rows, PackedRows same, int row) {
        double cost = rows.amount(row, 1);
        if (!Double.isNaN(cost)) {
            spill.add(rows.wholeNumber(row, 2), cost, rows.bytes(), rows.start(row, 0), rows.length(row, 0));
        }
        return true;
    }

    private void take(Cells cells, RowScan scan) throws SQLException {
        if (cells.isNull(2)) {
            return;
        }
        double cost = cells.amount(2, Finding.COST_UNUSABLE);
        byte[] id;
        try {
            id = cells.id(1, Finding.COST_WITHOUT_SESSION).getBytes(StandardCharsets.UTF_8);
        } catch (BadRow unusable) {
            costs.addSetAside(Finding.COST_WITHOUT_SESSION, cost);
            scan.note(cells, Finding.COST_WITHOUT_SESSION, CostRows.shown(cost));
            return;
        }
        spill.add(cells.position(), cost, id, 0, id.length);
    }
}
