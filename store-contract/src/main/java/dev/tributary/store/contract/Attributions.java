package dev.tributary.store.contract;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportDates;
import dev.tributary.store.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sample outcomes and reports. */
public final class Attributions {
    /** Their origin. */
    public static final Origin ORIGIN = new Origin("ihc-local", "made up", "made up for a test");

    private Attributions() {}

    /** Creates a journey over the given sessions, which share the credit evenly. */
    public static Outcome.Attributed even(String conversion, String... sessions) {
        IdColumn ids = new IdColumn();
        SessionTableBuilder table = new SessionTableBuilder(ids);
        for (String session : sessions) {
            ids.append(session);
            table.add(0, ids.size(), "Email", true, true, false);
        }
        int n = sessions.length;
        Journey journey =
                new Journey(conversion, table.build(1), IntStream.range(0, n).toArray(), 0, n);
        List<SessionShare> shares = IntStream.range(0, n)
                .mapToObj(position -> new SessionShare(position == 0 ? 1 : 0, .1, position == n - 1 ? 1 : 0, 1.0 / n))
                .toList();
        return new Outcome.Attributed(journey, shares);
    }

    /** Creates that many journeys of two sessions each. */
    public static List<Outcome.Attributed> many(int count) {
        List<Outcome.Attributed> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(even("c" + i, "s" + i, "t" + i));
        }
        return outcomes;
    }

    /** Creates a report's only row. */
    public static SortedMap<ChannelDay, Metrics> row(
            String channel, String day, String cost, String ihc, String revenue) {
        SortedMap<ChannelDay, Metrics> row = new TreeMap<>();
        row.put(
                new ChannelDay(channel, LocalDate.parse(day)),
                new Metrics(new BigDecimal(cost), new BigDecimal(ihc), new BigDecimal(revenue)));
        return row;
    }

    /**
     * Creates a report with two channels, two days, a number that no double represents exactly, and one of many digits.
     */
    public static ChannelReport report() {
        SortedMap<ChannelDay, Metrics> rows = new TreeMap<>();
        rows.putAll(row("😀", "2023-09-01", "0", "0", "0"));
        rows.putAll(row("Email", "2023-09-02", "0.1", "0.333333333333", "1234567.891"));
        rows.putAll(row("Email", "2023-09-01", "12", "3", "1E+2"));
        return new ChannelReport(ReportDates.USUAL, rows);
    }
}
