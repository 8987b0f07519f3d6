package dev.tributary.spark.river;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The form of the rows that come out of the journeys. Stateless. */
public final class OutcomeRows {
    public static final String KIND = "kind";
    public static final String CONVERSION = "conv_id";
    public static final String DAY = "conv_day";
    public static final String MORE = "more";

    /** The columns; days are counted from 1970-01-01 in the zone of the report. */
    public static final StructType SCHEMA = new StructType()
            .add(KIND, DataTypes.StringType, false)
            .add(CONVERSION, DataTypes.BinaryType)
            .add(DAY, DataTypes.IntegerType, false)
            .add("conv_revenue", DataTypes.DoubleType, false)
            .add("reason", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add(MORE, DataTypes.BinaryType);

    private OutcomeRows() {}

    /** Returns the encoder of such rows. */
    public static Encoder<Row> encoder() {
        return Encoders.row(SCHEMA);
    }

    /** Returns some credits of a conversion. */
    public static Row credits(byte[] conversion, int day, double revenue, byte[] credits) {
        return RowFactory.create(OutcomeKind.CREDIT.name(), conversion, day, revenue, null, null, credits);
    }

    /** Returns a conversion without credit. */
    public static Row without(byte[] conversion, int day, double revenue, String reason, String code) {
        return RowFactory.create(OutcomeKind.WITHOUT_CREDIT.name(), conversion, day, revenue, reason, code, null);
    }

    /** Returns bytes that only pass by, or that a task has counted. */
    public static Row bytes(OutcomeKind kind, byte @Nullable [] more) {
        return RowFactory.create(kind.name(), null, 0, 0.0, null, null, more);
    }

    static byte[] conversion(Row row) {
        return row.getAs(1);
    }

    static int day(Row row) {
        return row.getInt(2);
    }

    static double revenue(Row row) {
        return row.getDouble(3);
    }

    static byte[] more(Row row) {
        return row.getAs(6);
    }
}
