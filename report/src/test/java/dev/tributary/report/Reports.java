package dev.tributary.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds a report row by row. */
public final class Reports {
    private final SortedMap<ChannelDay, Metrics> rows = new TreeMap<>();

    public Reports row(String channel, String day, String cost, String ihc, String revenue) {
        rows.put(
                new ChannelDay(channel, LocalDate.parse(day)),
                new Metrics(new BigDecimal(cost), new BigDecimal(ihc), new BigDecimal(revenue)));
        return this;
    }

    public ChannelReport build() {
        return new ChannelReport(ReportDates.USUAL, rows);
    }

    /** Returns a report of three channels: one with revenue, one with cost only, one without cost. */
    public static ChannelReport small() {
        return new Reports()
                .row("Email", "2023-09-02", "0.1", "0.333333333333", "1234567.891")
                .row("Email", "2023-09-01", "12", "3", "1E+2")
                .row("Direct Traffic", "2023-09-01", "0", "1.5", "77.7")
                .row("Social Paid", "2023-09-01", "99.99", "0", "0")
                .build();
    }
}
