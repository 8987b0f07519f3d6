package dev.tributary.store.published;

import dev.tributary.core.facts.DateWindow;
import java.util.List;
import java.util.stream.Stream;

/** The names of the tables of results, and those that they have in a database. */
public final class PublishedTables {
    public static final String CREDITS = "credits";
    public static final String REPORT = "channel_reporting";
    public static final String CAMPAIGNS = "campaign_reporting";
    public static final String WITHOUT_CREDIT = "conversions_without_credit";
    public static final String QUARANTINE = "quarantine";
    public static final String RUN = "run";

    /** The table of a database whose one row has the number of the run that counts. */
    public static final String STATE = inDatabase("results");

    private PublishedTables() {}

    /** Returns the name of a table in a database, where others may be. */
    public static String inDatabase(String table) {
        return "tributary_" + table;
    }

    /** Returns a condition of SQL: a conversion is on a day of a window. */
    public static String inside(DateWindow window) {
        List<String> ends = Stream.concat(
                        window.from().stream().map(first -> "conv_date >= DATE '" + first + "'"),
                        window.to().stream().map(last -> "conv_date <= DATE '" + last + "'"))
                .toList();
        return ends.isEmpty() ? "1 = 1" : "(" + String.join(" AND ", ends) + ")";
    }
}
