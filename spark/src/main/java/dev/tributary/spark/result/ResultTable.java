package dev.tributary.spark.result;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The tables of results. */
public enum ResultTable {
    /** The credit of each session for each conversion; a part for each day of conversions. */
    CREDITS("conv_id string, session_id string, ihc double, initializer double, holder double, closer double,"
            + " channel_name string, campaign string, session_date date, revenue double, conv_revenue double,"
            + " conv_date date"),
    /** Cost, orders and revenue of each channel on each day. */
    CHANNEL_REPORTING("channel_name string, date date, cost double, ihc double, ihc_revenue double"),
    /** The same of each campaign. */
    CAMPAIGN_REPORTING("channel_name string, campaign string, date date, cost double, ihc double, ihc_revenue double"),
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

    /** Returns the days of a report. */
    static Set<LocalDate> days(Dataset<Row> report) {
        return report.select("date").distinct().collectAsList().stream()
                .map(row -> row.getDate(0).toLocalDate())
                .collect(Collectors.toSet());
    }

    /** Returns its name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
