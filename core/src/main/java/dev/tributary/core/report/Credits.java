package dev.tributary.core.report;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Sessions;
import dev.tributary.core.facts.Traffic;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Sums stored credits: per channel and day for the report, per conversion for the checks. The basis determines the day.
 * The order of credits does not change the sums. Not thread-safe.
 */
public final class Credits {
    /** A conversion's credit is summed in units of 1e-12, so that the order does not matter. */
    static final double UNITS = 1e12;

    private final Traffic traffic;
    private final ConversionTable conversions;
    private final DateBasis basis;
    private final DateWindow window;
    private final CreditSums sums;

    /** The credit of conversions outside the window; the same object as the other if there is no window. */
    private final CreditSums outside;

    private final boolean[] inside;
    private final long[] perConversion;
    private final boolean[] credited;
    private final CreditedRevenue revenue = new CreditedRevenue();
    private long strays;

    /**
     * Creates empty sums.
     *
     * @param basis the day of credit
     */
    public Credits(Traffic traffic, DateBasis basis) {
        this(traffic, basis, DateWindow.ALL);
    }

    /**
     * The same, with the credit of a window's conversions separate from that of others.
     *
     * @param window the days of these conversions
     */
    public Credits(Traffic traffic, DateBasis basis, DateWindow window) {
        this.traffic = traffic;
        this.basis = basis;
        this.window = window;
        ReportDates dates = new ReportDates(basis, window.zone());
        this.sums = CreditSums.on(dates, traffic.sessions().channelDays());
        this.outside =
                window.isAll() ? sums : CreditSums.on(dates, traffic.sessions().channelDays());
        this.conversions = traffic.conversions();
        this.inside = new boolean[window.isAll() ? 0 : conversions.size()];
        for (int conversion = 0; conversion < inside.length; conversion++) {
            inside[conversion] = window.contains(conversions.millis(conversion));
        }
        this.perConversion = new long[conversions.size()];
        this.credited = new boolean[perConversion.length];
    }

    /**
     * Returns a consumer of stored credits; one whose conversion or session the source no longer has is only counted.
     */
    public Stored stored() {
        return new Stored(traffic.sessions().search(this::add));
    }

    /** Adds stored credits. {@link #close()} completes pending ones. */
    public final class Stored implements AutoCloseable {
        private final Sessions.Search search;

        private Stored(Sessions.Search search) {
            this.search = search;
        }

        /**
         * Adds one stored credit.
         *
         * @param conversionId as UTF-8
         * @param sessionId as UTF-8
         */
        public void add(byte[] conversionId, byte[] sessionId, double credit) {
            int conversion = conversions.find(conversionId);
            if (conversion == IdIndex.ABSENT) {
                strays++;
            } else {
                search.ask(sessionId, conversion, credit);
            }
        }

        @Override
        public void close() {
            search.finish();
        }
    }

    private void add(int channelDayCode, int index, double credit) {
        if (channelDayCode == IdIndex.ABSENT) {
            strays++;
            return;
        }
        double worth = conversions.revenue(index);
        perConversion[index] = Math.addExact(perConversion[index], units(credit));
        credited[index] = true;
        double itsPart = credit * worth;
        revenue.add(itsPart, worth);
        CreditSums to = inside.length == 0 || inside[index] ? sums : outside;
        to.at(channelDayCode, conversions.millis(index)).add(credit, itsPart);
    }

    /** Returns a credit in units of 1e-12. */
    static long units(double credit) {
        return Math.round(credit * UNITS);
    }

    /** Returns the day of credit. */
    public DateBasis basis() {
        return basis;
    }

    /**
     * Returns the totals, compared with every conversion that has credit and every one that should.
     *
     * @param expected whether a conversion should have been attributed
     * @param unattributed the conversions of the window without a journey
     */
    public CreditTotals totals(Predicate<Conversion> expected, List<Conversion> unattributed) {
        BitSet without = new BitSet();
        unattributed.forEach(conversion -> without.set(conversion.index()));
        ConversionTally tally = new ConversionTally();
        for (int index = 0; index < credited.length; index++) {
            Conversion conversion = conversions.get(index);
            if (credited[index]) {
                tally.attributed(conversion, perConversion[index] / UNITS);
            } else if (without.get(index)) {
                tally.unattributed(conversion);
            } else if (expected.test(conversion)) {
                tally.unanswered(conversion);
            }
        }
        return new CreditTotals(
                basis, window, sums.held(), outside == sums ? new TreeMap<>() : outside.held(), tally, revenue, strays);
    }
}
