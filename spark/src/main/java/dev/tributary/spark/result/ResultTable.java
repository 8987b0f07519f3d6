package dev.tributary.spark.result;

import java.util.Locale;
import org.apache.spark.sql.types.StructType;

/** The tables of results. */
public enum ResultTable {
    /** The credit of each session for each conversion; a part for each day of conversions. */
    CREDITS("conv_id string, session_id string, ihc double, initializer double, holder double, closer double,"
            + " channel_name string, campaign string, session_date date, revenue double, conv_revenue double,"
            + " conv_date date"),
    /** Cost, orders and revenue of each channel on each day. */
    CHANNEL_REPORTING("channel_name string, cost double, ihc double, ihc_revenue double, date date"),
    /** The same of each campaign. */
    CAMPAIGN_REPORTING("channel_name string, cost double, ihc double, ihc_revenue double, date date, campaign string"),
    /** Conversions of the run's window that have no journey. */
    CONVERSIONS_WITHOUT_CREDIT("conv_id string, conv_date date, revenue double, reason string, code string"),
    /** Rows of the source that could not be used as they are. */
    QUARANTINE("source_table string, source_row bigint, id string, reason string, code string"),
    /** The document of the run, in one row. */
    RUN("run_id string, run_results string");

    private final String columns;

    ResultTable(String columns) {
        this.columns = columns;
    }

    /** Returns its columns. */
    public StructType schema() {
        return StructType.fromDDL(columns);
    }

    /** Returns its name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
