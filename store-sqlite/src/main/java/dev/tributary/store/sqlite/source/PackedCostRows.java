package dev.tributary.store.sqlite.source;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.function.Function;

/** Accepts packed rows of costs whose sessions are found later. */
final class PackedCostRows implements PackedIntake<PackedRows> {
    private final CostIntake intake;
    private final PackedFields fields;
    private final int session;
    private final int cost;
    private final Utf8 id = new Utf8();

    PackedCostRows(RowShape shape, CostIntake intake) {
        this.intake = intake;
        this.fields = new PackedFields(shape, true);
        this.session = fields.column(Field.COST_SESSION);
        this.cost = fields.column(Field.COST);
    }

    @Override
    public PackedTable table() {
        return fields.table();
    }

    @Override
    public Function<PackedRows, PackedRows> decoder() {
        return Function.identity();
    }

    @Override
    public boolean take(PackedRows rows, PackedRows same, int row) {
        double amount = rows.amount(row, cost);
        boolean taken = Double.isNaN(amount)
                || intake.sink()
                        .add(rows.wholeNumber(row, fields.rowNumber()), amount, rows.show(row, session, id))
                        .isEmpty();
        if (taken) {
            intake.counted();
        }
        return taken;
    }
}
