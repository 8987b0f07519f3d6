package dev.tributary.spark.result;

import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables of results. */
public enum ResultTable {
    /** The credit of each session for each conversion; a part for each day of conversions. */
    CREDITS(new StructType()
            .add("conv_id", DataTypes.StringType)
            .add("session_id", DataTypes.StringType)
            .add("ihc", DataTypes.DoubleType)
            .add("initializer", DataTypes.DoubleType)
            .add("holder", DataTypes.DoubleType)
            .add("closer", DataTypes.DoubleType)
            .add("channel_name", DataTypes.StringType)
            .add("campaign", DataTypes.StringType)
            .add("session_date", DataTypes.DateType)
            .add("revenue", DataTypes.DoubleType)
            .add("conv_revenue", DataTypes.DoubleType)
            .add("conv_date", DataTypes.DateType)),
    /** Cost, orders and revenue of each channel on each day. */
    CHANNEL_REPORTING(report().add("date", DataTypes.DateType)),
    /** The same of each campaign. */
    CAMPAIGN_REPORTING(report().add("date", DataTypes.DateType).add("campaign", DataTypes.StringType)),
    /** Conversions of the run's window that have no journey. */
    CONVERSIONS_WITHOUT_CREDIT(new StructType()
            .add("conv_id", DataTypes.StringType)
            .add("conv_date", DataTypes.DateType)
            .add("revenue", DataTypes.DoubleType)
            .add("reason", DataTypes.StringType)
            .add("code", DataTypes.StringType)),
    /** Rows of the source that could not be used as they are. */
    QUARANTINE(new StructType()
            .add("source_table", DataTypes.StringType)
            .add("source_row", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("code", DataTypes.StringType)),
    /** The document of the run, in one row. */
    RUN(new StructType().add("run_id", DataTypes.StringType).add("run_results", DataTypes.StringType));

    private final StructType schema;

    ResultTable(StructType schema) {
        this.schema = schema;
    }

    private static StructType report() {
        return new StructType()
                .add("channel_name", DataTypes.StringType)
                .add("cost", DataTypes.DoubleType)
                .add("ihc", DataTypes.DoubleType)
                .add("ihc_revenue", DataTypes.DoubleType);
    }

    /** Returns its columns. */
    public StructType schema() {
        return schema;
    }

    /** Returns its name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
