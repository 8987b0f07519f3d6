package dev.tributary.spark.step;

import dev.tributary.core.facts.SetAside;
import dev.tributary.spark.cell.RowPlaces;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.river.SetAsideBytes;
import dev.tributary.spark.ship.Shipped;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Makes what people read of rows that were set aside, and keeps their bytes beside it. */
public final class Listing implements MapFunction<Row, Row> {
    /** What it makes. */
    public static final StructType SCHEMA = new StructType()
            .add("source_table", DataTypes.StringType, false)
            .add("source_row", DataTypes.LongType)
            .add("id", DataTypes.StringType, false)
            .add("reason", DataTypes.StringType, false)
            .add("code", DataTypes.StringType, false)
            .add(OutcomeRows.MORE, DataTypes.BinaryType, false);

    private static final long serialVersionUID = 1;

    private final Shipped<RowPlaces> places;

    public Listing(Shipped<RowPlaces> places) {
        this.places = places;
    }

    /** Returns the encoder of what it makes. */
    public static Encoder<Row> encoder() {
        return Encoders.row(SCHEMA);
    }

    @Override
    public Row call(Row outcome) {
        SetAside row = places.value()
                .placed(SetAsideBytes.read(outcome.getAs(OutcomeRows.MORE)).get(0));
        return RowFactory.create(
                row.table(),
                row.position().isPresent() ? row.row() : null,
                row.id(),
                row.reason(),
                row.finding().code(),
                SetAsideBytes.of(row));
    }
}
