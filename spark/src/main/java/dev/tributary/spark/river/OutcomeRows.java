package dev.tributary.spark.river;

import java.util.List;
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
    public static final String CODE = "code";
    public static final String MORE = "more";

    /** The columns; days are counted from 1970-01-01 in the zone of the report. */
    public static final StructType SCHEMA = new StructType()
            .add(KIND, DataTypes.StringType, false)
            .add("conv_id", DataTypes.BinaryType)
            .add("session_id", DataTypes.BinaryType)
            .add("conv_at", DataTypes.LongType, false)
            .add("conv_day", DataTypes.IntegerType, false)
            .add("session_day", DataTypes.IntegerType, false)
            .add("channel", DataTypes.StringType)
            .add("campaign", DataTypes.StringType)
            .add("ihc", DataTypes.DoubleType, false)
            .add("initializer", DataTypes.DoubleType, false)
            .add("holder", DataTypes.DoubleType, false)
            .add("closer", DataTypes.DoubleType, false)
            .add("revenue", DataTypes.DoubleType, false)
            .add("conv_revenue", DataTypes.DoubleType, false)
            .add("reason", DataTypes.StringType)
            .add(CODE, DataTypes.StringType)
            .add(MORE, DataTypes.BinaryType);

    /** What makes of an outcome a credit as results have it. */
    public static final List<String> CREDITS = List.of(
            "string(conv_id) conv_id",
            "string(session_id) session_id",
            "ihc",
            "initializer",
            "holder",
            "closer",
            "channel channel_name",
            "campaign",
            "date_from_unix_date(session_day) session_date",
            "revenue",
            "conv_revenue",
            "date_from_unix_date(conv_day) conv_date");

    private OutcomeRows() {}

    /** Returns the encoder of such rows. */
    public static Encoder<Row> encoder() {
        return Encoders.row(SCHEMA);
    }

    /** Returns a conversion without credit. */
    public static Row without(byte[] conversion, long at, int day, double revenue, String reason, String code) {
        return RowFactory.create(
                OutcomeKind.WITHOUT_CREDIT.name(),
                conversion,
                null,
                at,
                day,
                0,
                null,
                null,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                revenue,
                reason,
                code,
                null);
    }

    /** Returns bytes that only pass by, or that a task has counted. */
    public static Row bytes(OutcomeKind kind, byte @Nullable [] more) {
        return RowFactory.create(
                kind.name(), null, null, 0L, 0, 0, null, null, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, null, null, more);
    }
}
