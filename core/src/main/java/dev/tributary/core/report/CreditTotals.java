package dev.tributary.core.report;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the credits of some conversions come to: per channel and day for the report, and by what became of the conversions for the
 * checks. The sums are exact and go by names, so those of some users and those of others can be added in any order, and the same
 * users give the same bytes. Not thread-safe.
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
     * @param basis on which day credit stands
     * @param window the days of the conversions whose credit is told apart from that of others
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

    /** Of no conversions. */
    public static CreditTotals none(DateBasis basis, DateWindow window) {
        return new CreditTotals(
                basis, window, new TreeMap<>(), new TreeMap<>(), new ConversionTally(), new CreditedRevenue(), 0);
    }

    /** These and those of other users, gathered alike; neither is used again. */
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

    /** On which day credit stands. */
    public DateBasis basis() {
        return basis;
    }

    /** The channels and days that hold credit. */
    public Set<ChannelDay> channelDays() {
        return Collections.unmodifiableSet(held().keySet());
    }

    /** What they hold, in the report's order. */
    SortedMap<ChannelDay, CreditSum> held() {
        SortedMap<ChannelDay, CreditSum> held = new TreeMap<>(ofWindow);
        ofOthers.forEach((channelDay, sum) -> held.merge(channelDay, sum, CreditSum::plus));
        return held;
    }

    /** What they hold for the window's conversions. */
    SortedMap<ChannelDay, CreditSum> ofWindow() {
        return ofWindow;
    }

    /** What they hold for conversions outside the window. */
    SortedMap<ChannelDay, CreditSum> ofOthers() {
        return ofOthers;
    }

    /** The days whose conversions' credit is told apart. */
    DateWindow window() {
        return window;
    }

    /** The conversions, by what became of them. */
    ConversionTally tally() {
        return tally;
    }

    /** What all credits come to in money, wherever it stands. */
    CreditedRevenue revenue() {
        return revenue;
    }

    /** How many credits name a conversion or a session that the source does not have. */
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
            out.text(channelDay.channel());
            out.text(channelDay.campaign());
            out.number(channelDay.day().toEpochDay());
            out.sum(sum.orders());
            out.sum(sum.revenue());
        });
    }

    /** Reads what was written of credit that was gathered on that basis for that window. */
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
            String channel = in.text();
            String campaign = in.text();
            held.put(new ChannelDay(channel, campaign, day(in)), CreditSum.of(in.sum(), in.sum()));
        }
        return held;
    }

    private static LocalDate day(ByteReader in) {
        long day = in.number();
        if (day < LocalDate.MIN.toEpochDay() || day > LocalDate.MAX.toEpochDay()) {
            throw in.bad("a day is none");
        }
        return LocalDate.ofEpochDay(day);
    }
}
