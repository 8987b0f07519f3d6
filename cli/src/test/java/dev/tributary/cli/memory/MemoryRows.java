package dev.tributary.cli.memory;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.ObjectRow;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.store.rows.RowSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows in memory, under the names of the reference database. */
record MemoryRows(String name, SourceRows rows) implements RowSource {
    @Override
    public List<String> tables() {
        return Arrays.stream(SourceTable.values()).map(ReferenceNames::table).toList();
    }

    private static Optional<SourceTable> table(Relation relation) {
        return Arrays.stream(SourceTable.values())
                .filter(table -> ReferenceNames.table(table).equals(relation.name()))
                .findFirst();
    }

    @Override
    public List<String> columns(Relation relation) {
        return table(relation)
                .map(table -> SourceRows.fields(table).stream()
                        .map(SourceRows::column)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public long rows(Relation relation) {
        return rows.of(table(relation).orElseThrow()).size();
    }

    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        List<String> names = columns(relation);
        long rowNumber = 0;
        for (List<@Nullable Object> cells : rows.of(table(relation).orElseThrow())) {
            taker.accept(new MemoryRow(++rowNumber, field -> cells.get(names.indexOf(columns.get(field)))));
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** A row whose cells are looked up by their field. */
    private static final class MemoryRow extends ObjectRow {
        private final long rowNumber;
        private final Function<Field, @Nullable Object> cells;

        MemoryRow(long rowNumber, Function<Field, @Nullable Object> cells) {
            this.rowNumber = rowNumber;
            this.cells = cells;
        }

        @Override
        public long rowNumber() {
            return rowNumber;
        }

        @Override
        protected @Nullable Object value(Field field) {
            return cells.apply(field);
        }
    }
}
