package dev.tributary.store.rows;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.row.CostSink;
import dev.tributary.store.spill.CostSpill;
import java.util.Optional;

/** Writes costs to temporary files. The join with their sessions decides which of them count. */
record SpillingCosts(CostSpill spill) implements CostSink {
    @Override
    public boolean keepsRows() {
        return true;
    }

    @Override
    public Optional<CostSink.Apart> add(long rowNumber, double cost, Utf8 session) {
        spill.add(rowNumber, cost, session);
        return Optional.empty();
    }
}
