package dev.tributary.core.report;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Sessions;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journey;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;

/**
 * Gathers stored credits: per channel and day for the report, per conversion for the checks. Which day that is, the basis
 * says. The order in which credits come does not change the sums. Not thread-safe.
 */
public final class Credits {
    /** A conversion's credit is summed in whole units of 1e-12, so that the order does not matter. */
    private static final double UNITS = 1e12;

    private final Traffic traffic;
    private final DateBasis basis;
    private final DateWindow window;
    private final CreditSums sums;

    /** The credit of conversions outside the window; the same as the other where there is none. */
    private final CreditSums outside;

    private final boolean[] inside;
    private final long[] perConversion;
    private final boolean[] credited;
    private final CreditedRevenue revenue = new CreditedRevenue();
    private long strays;

    /**
     * No credit yet.
     *
     * @param basis on which day credit stands
     */
    public Credits(Traffic traffic, DateBasis basis) {
        this(traffic, basis, DateWindow.ALL);
    }

    /**
     * The same, and the credit of a window's conversions apart from that of others.
     *
     * @param window the days of these conversions
     */
    public Credits(Traffic traffic, DateBasis basis, DateWindow window) {
        this.traffic = traffic;
        this.basis = basis;
        this.window = window;
        this.sums = CreditSums.on(basis, traffic);
        this.outside = window.isAll() ? sums : CreditSums.on(basis, traffic);
        this.inside = new boolean[window.isAll() ? 0 : traffic.conversions().size()];
        for (int conversion = 0; conversion < inside.length; conversion++) {
            inside[conversion] =
                    window.contains(traffic.conversions().get(conversion).day());
        }
        this.perConversion = new long[traffic.conversions().size()];
        this.credited = new boolean[perConversion.length];
    }

    /** Takes stored credits; one whose conversion or session the source no longer has is only counted. */
    public Stored stored() {
        return new Stored(traffic.sessions().search(this::add));
    }

    /** Adds stored credits. {@link #close()} adds what had to wait. */
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
            int conversion = traffic.conversionIndex().find(conversionId);
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

    /** Adds the credits of a journey that was attributed, of which all sessions are the source's own. */
    public void add(Outcome.Attributed outcome) {
        Journey journey = outcome.journey();
        int conversion = journey.conversion().place();
        for (int place = 0; place < journey.size(); place++) {
            int where = journey.sessions().place(journey.row(place));
            add(
                    where,
                    conversion,
                    outcome.shares().get(place).ihc(),
                    journey.conversion().revenue());
        }
    }

    private void add(int place, int conversion, double credit) {
        add(place, conversion, credit, traffic.conversions().get(conversion).revenue());
    }

    private void add(int place, int conversion, double credit, double revenue) {
        if (place == IdIndex.ABSENT) {
            strays++;
            return;
        }
        perConversion[conversion] = Math.addExact(perConversion[conversion], Math.round(credit * UNITS));
        credited[conversion] = true;
        double itsPart = credit * revenue;
        this.revenue.add(itsPart, revenue);
        CreditSums to = inside.length == 0 || inside[conversion] ? sums : outside;
        to.at(place, conversion).add(credit, itsPart);
    }

    /** On which day credit stands. */
    public DateBasis basis() {
        return basis;
    }

    /** The channels and days that hold credit. */
    public Set<ChannelDay> places() {
        return Collections.unmodifiableSet(held().keySet());
    }

    /** What they hold, in the report's order. */
    SortedMap<ChannelDay, CreditSum> held() {
        SortedMap<ChannelDay, CreditSum> held = sums.held();
        ofOthers().forEach((place, sum) -> held.merge(place, sum, CreditSum::plus));
        return held;
    }

    /** What they hold for the window's conversions. */
    SortedMap<ChannelDay, CreditSum> ofWindow() {
        return sums.held();
    }

    /** What they hold for conversions outside the window. */
    SortedMap<ChannelDay, CreditSum> ofOthers() {
        return outside == sums ? Collections.emptySortedMap() : outside.held();
    }

    /** The days whose conversions' credit is told apart. */
    DateWindow window() {
        return window;
    }

    /** Whether a conversion, named by its place among the facts, holds any credit. */
    boolean credited(int conversion) {
        return credited[conversion];
    }

    /** The credit of a conversion, which should be 1. */
    double sum(int conversion) {
        return perConversion[conversion] / UNITS;
    }

    /** What all credits come to in money, wherever it stands. */
    CreditedRevenue revenue() {
        return revenue;
    }

    /** How many credits name a conversion or a session that the source does not have. */
    long strays() {
        return strays;
    }
}
