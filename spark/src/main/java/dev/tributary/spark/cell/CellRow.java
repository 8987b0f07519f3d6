package dev.tributary.spark.cell;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** A row of Spark as core's intake reads it; one row after the other. Not thread-safe. */
public final class CellRow implements Row {
    private final CellShape shape;
    private final Map<Field, Integer> columnOf = new EnumMap<>(Field.class);
    private final CellKind[] kinds;

    /** What is known of the row's cells so far: a cell is asked several times, and a text is long. */
    private final @Nullable Kind[] known;

    private final Utf8 utf8 = new Utf8();
    private org.apache.spark.sql.Row cells = RowFactory.create();
    private long counted;

    /** Creates it for the rows of {@link SparkCells#rows}. */
    public CellRow(CellShape shape) {
        this.shape = shape;
        this.kinds = shape.kinds().toArray(CellKind[]::new);
        this.known = new Kind[kinds.length];
        for (int column = 0; column < shape.fields().size(); column++) {
            columnOf.put(shape.fields().get(column), column);
        }
    }

    /** Moves on to a row. */
    public CellRow set(org.apache.spark.sql.Row next) {
        cells = next;
        Arrays.fill(known, null);
        return this;
    }

    /** Moves on to a row of a table that is read from its first row on, so that it has a number. */
    public CellRow count(org.apache.spark.sql.Row next) {
        counted++;
        return set(next);
    }

    private int column(Field field) {
        Integer column = columnOf.get(field);
        if (column == null) {
            throw new IllegalStateException(field + " is not read");
        }
        return column;
    }

    /** Returns a column behind those of the fields. */
    private int further(int position) {
        return shape.fields().size() + position;
    }

    /** The position that the source knows, or that was counted; 0 if a row has none, as where many machines read. */
    @Override
    public long rowNumber() {
        return shape.typed() || cells.isNullAt(further(0)) ? counted : cells.getLong(further(0));
    }

    @Override
    public boolean typed() {
        return shape.typed();
    }

    @Override
    public Optional<String> misfit() {
        return shape.typed() || cells.isNullAt(further(1))
                ? Optional.empty()
                : Optional.of(cells.getString(further(1)));
    }

    @Override
    public String encoding() {
        return shape.typed() || cells.isNullAt(further(2)) ? Row.super.encoding() : cells.getString(further(2));
    }

    @Override
    public Kind kind(Field field) {
        int column = column(field);
        Kind kind = known[column];
        if (kind == null) {
            kind = kind(column);
            known[column] = kind;
        }
        return kind;
    }

    private Kind kind(int column) {
        if (cells.isNullAt(column)) {
            return Kind.MISSING;
        }
        return switch (kinds[column]) {
            case TEXT -> {
                byte[] text = cells.<byte[]>getAs(column);
                yield utf8.set(text, 0, text.length).isSound() ? Kind.TEXT : Kind.BROKEN_TEXT;
            }
            case MOMENT, DIGITS, NUMBER -> Kind.TEXT;
            case WHOLE -> Kind.WHOLE;
            case REAL -> Kind.REAL;
            case BYTES -> Kind.BYTES;
        };
    }

    @Override
    public void text(Field field, Utf8 into) {
        int column = column(field);
        switch (kinds[column]) {
            case TEXT -> {
                byte[] text = cells.<byte[]>getAs(column);
                into.set(text, 0, text.length);
            }
            case MOMENT -> into.set(MomentText.of(cells.getLong(column)));
            case DIGITS -> into.set(cells.getDecimal(column).toPlainString());
            case NUMBER -> into.set(withoutZeros(cells.getDecimal(column)));
            case WHOLE, REAL, BYTES -> throw new IllegalStateException(field + " holds no text");
        }
    }

    private static String withoutZeros(BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole ? number.toBigInteger().toString() : number.toPlainString();
    }

    @Override
    public long whole(Field field) {
        return cells.getLong(column(field));
    }

    @Override
    public double real(Field field) {
        int column = column(field);
        return kinds[column] == CellKind.WHOLE ? cells.getLong(column) : cells.getDouble(column);
    }
}
