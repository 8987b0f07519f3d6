package dev.tributary.store.rows;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.TableNames;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Reads a source through its {@link RowSource}. */
final class RowsReader implements SourceReader {
    /** The bytes of an id, which may be a UUID. */
    private static final long ID = 37;

    private final RowSource source;
    private final Map<SourceTable, TableNames> names = new EnumMap<>(SourceTable.class);

    /** Looks up all tables. */
    RowsReader(RowSource source, ReadScope scope) {
        this.source = source;
        for (SourceTable table : SourceTable.values()) {
            names.put(table, source.names(table, scope.named()));
        }
    }

    @Override
    public TableNames names(SourceTable table) {
        return Objects.requireNonNull(names.get(table), "all were looked up");
    }

    @Override
    public HeapNeed need(boolean strangers) {
        return HeapNeed.of(
                source.rows(SourceTable.SESSIONS),
                ID,
                source.rows(SourceTable.CONVERSIONS),
                2 * ID,
                strangers ? ID : 0);
    }

    @Override
    public void read(ConversionIntake intake) {
        read(SourceTable.CONVERSIONS, intake);
    }

    @Override
    public void read(SessionIntake intake) {
        read(SourceTable.SESSIONS, intake);
    }

    @Override
    public void read(CostIntake intake) {
        read(SourceTable.COSTS, intake);
    }

    private void read(SourceTable table, RowIntake intake) {
        source.read(table, intake.names(), intake::take);
    }

    @Override
    public void close() {
        source.close();
    }
}
