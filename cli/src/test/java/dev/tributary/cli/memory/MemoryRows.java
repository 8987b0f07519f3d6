package dev.tributary.cli.memory;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.ObjectRow;
import dev.tributary.core.intake.row.Row;
import dev.tributary.core.intake.row.TableNames;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.store.rows.ReferenceNames;
import dev.tributary.store.rows.RowSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows in memory, under the names of the reference database. */
record MemoryRows(SourceRows rows) implements RowSource {
    private static final Map<Field, String> OPTIONS =
            Map.of(Field.CAMPAIGN, "--campaign-column", Field.TYPE, "--conversion-type-column");

    @Override
    public TableNames names(SourceTable table, Map<Field, String> named) {
        named.forEach((field, column) -> {
            if (!column.equals(SourceRows.NAMED.get(field))) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "There is no column " + column + " for " + OPTIONS.get(field) + ".",
                        "It is " + SourceRows.NAMED.get(field) + ".");
            }
        });
        return ReferenceNames.of(table, named);
    }

    @Override
    public long rows(SourceTable table) {
        return rows.of(table).size();
    }

    @Override
    public void read(SourceTable table, TableNames names, Consumer<Row> taker) {
        long rowNumber = 0;
        for (List<@Nullable Object> cells : rows.of(table)) {
            taker.accept(new MemoryRow(++rowNumber, SourceRows.fields(table), cells));
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private static final class MemoryRow extends ObjectRow {
        private final long rowNumber;
        private final List<Field> fields;
        private final List<@Nullable Object> cells;

        MemoryRow(long rowNumber, List<Field> fields, List<@Nullable Object> cells) {
            this.rowNumber = rowNumber;
            this.fields = fields;
            this.cells = cells;
        }

        @Override
        public long rowNumber() {
            return rowNumber;
        }

        @Override
        protected @Nullable Object value(Field field) {
            return cells.get(fields.indexOf(field));
        }
    }
}
