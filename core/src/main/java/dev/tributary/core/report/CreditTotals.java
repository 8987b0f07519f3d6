package dev.tributary.core.report;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sums of the credits of some conversions: per channel and day for the report, and by outcome for the checks. The
 * sums are exact and keyed by names, so groups of users can be added in any order, and the same users give the same
 * bytes. Not thread-safe.
 */
public final class CreditTotals {
    private final DateBasis basis;
    private final DateWindow window;
    private final SortedMap<ChannelDay, CreditSum> ofWindow;
    private final SortedMap<ChannelDay, CreditSum> ofOthers;
    private final ConversionTally tally;
    private final CreditedRevenue revenue;
    private final long strays;

    /**
     * @param basis the day of credit
     * @param window the days of the conversions whose credit is summed separately from that of others
     */
    CreditTotals(
            DateBasis basis,
            DateWindow window,
            SortedMap<ChannelDay, CreditSum> ofWindow,
            SortedMap<ChannelDay, CreditSum> ofOthers,
            ConversionTally tally,
            CreditedRevenue revenue,
            long strays) {
        this.basis = basis;
        this.window = window;
        this.ofWindow = ofWindow;
        this.ofOthers = ofOthers;
        this.tally = tally;
        this.revenue = revenue;
        this.strays = strays;
    }

    /** Creates the totals of no conversions. */
    public static CreditTotals none(DateBasis basis, DateWindow window) {
        return new CreditTotals(
                basis, window, new TreeMap<>(), new TreeMap<>(), new ConversionTally(), new CreditedRevenue(), 0);
    }

    /** Adds the totals of other users, with the same basis and window; neither object may be used again. */
    public CreditTotals plus(CreditTotals other) {
        // Mostly it is the same window, and a record's first comparison takes a short run 15 ms.
        if (basis != other.basis || !Objects.equals(window, other.window)) {
            throw new IllegalArgumentException("credit of another basis or window cannot be added");
        }
        other.ofWindow.forEach((channelDay, sum) -> ofWindow.merge(channelDay, sum, CreditSum::plus));
        other.ofOthers.forEach((channelDay, sum) -> ofOthers.merge(channelDay, sum, CreditSum::plus));
        tally.add(other.tally);
        revenue.add(other.revenue);
        return new CreditTotals(basis, window, ofWindow, ofOthers, tally, revenue, strays + other.strays);
    }

    /** Returns the meaning of the days. */
    public ReportDates dates() {
        return new ReportDates(basis, window.zone());
    }

    /** Returns the channels and days with credit. */
    public Set<ChannelDay> channelDays() {
        return Collections.unmodifiableSet(held().keySet());
    }

    /** Returns their credit, in the report's order. */
    SortedMap<ChannelDay, CreditSum> held() {
        SortedMap<ChannelDay, CreditSum> held = new TreeMap<>(ofWindow);
        ofOthers.forEach((channelDay, sum) -> held.merge(channelDay, sum, CreditSum::plus));
        return held;
    }

    /** Returns their credit for the window's conversions. */
    SortedMap<ChannelDay, CreditSum> ofWindow() {
        return ofWindow;
    }

    /** Returns their credit for conversions outside the window. */
    SortedMap<ChannelDay, CreditSum> ofOthers() {
        return ofOthers;
    }

    /** Returns the days of the window. */
    DateWindow window() {
        return window;
    }

    /** Returns the conversions by outcome. */
    ConversionTally tally() {
        return tally;
    }

    /** Returns the revenue of all credits, whatever their day. */
    CreditedRevenue revenue() {
        return revenue;
    }

    /** Returns how many credits refer to a conversion or a session that the source does not have. */
    long strays() {
        return strays;
    }

    public void writeTo(ByteWriter out) {
        write(ofWindow, out);
        write(ofOthers, out);
        tally.writeTo(out);
        revenue.writeTo(out);
        out.number(strays);
    }

    private static void write(SortedMap<ChannelDay, CreditSum> held, ByteWriter out) {
        out.number(held.size());
        held.forEach((channelDay, sum) -> {
            channelDay.writeTo(out);
            out.sum(sum.orders());
            out.sum(sum.revenue());
        });
    }

    /** Reads serialised totals with that basis and window. */
    public static CreditTotals readFrom(ByteReader in, DateBasis basis, DateWindow window) {
        return new CreditTotals(
                basis,
                window,
                held(in),
                held(in),
                ConversionTally.readFrom(in),
                CreditedRevenue.readFrom(in),
                in.count());
    }

    private static SortedMap<ChannelDay, CreditSum> held(ByteReader in) {
        SortedMap<ChannelDay, CreditSum> held = new TreeMap<>();
        for (int left = in.size(); left > 0; left--) {
            held.put(ChannelDay.readFrom(in), CreditSum.of(in.sum(), in.sum()));
        }
        return held;
    }
}
