package dev.tributary.core.report;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Sessions;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.number.ExactSum;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gathers stored credits: per channel and day for the report, per conversion for the checks. The order in which credits
 * come does not change the sums. Not thread-safe.
 */
public final class Credits {
    /** A conversion's credit is summed in whole units of 1e-12, so that the order does not matter. */
    private static final double UNITS = 1e12;

    private final Traffic traffic;

    /** By the place's number; of a million credits that fall on a few thousand places, none looks for its own. */
    private final Sums[] sums;

    private final long[] perConversion;
    private final boolean[] credited;
    private long strays;

    public Credits(Traffic traffic) {
        this.traffic = traffic;
        this.perConversion = new long[traffic.conversions().size()];
        this.credited = new boolean[perConversion.length];
        this.sums = Stream.generate(Sums::new)
                .limit(traffic.sessions().places().size())
                .toArray(Sums[]::new);
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
        int conversion = traffic.conversionIndex().find(journey.conversionId());
        for (int place = 0; place < journey.size(); place++) {
            int where = journey.sessions().place(journey.row(place));
            add(where, conversion, outcome.shares().get(place).ihc());
        }
    }

    private void add(int place, int conversion, double credit) {
        if (place == IdIndex.ABSENT) {
            strays++;
            return;
        }
        perConversion[conversion] = Math.addExact(perConversion[conversion], Math.round(credit * UNITS));
        credited[conversion] = true;
        Sums sum = sums[place];
        sum.held = true;
        sum.ihc.add(credit);
        sum.revenue.add(credit * traffic.conversions().get(conversion).revenue());
    }

    /** The channels and days that hold credit. */
    public Set<ChannelDay> places() {
        return Collections.unmodifiableSet(ihc().keySet());
    }

    Map<ChannelDay, ExactSum> ihc() {
        return held(place -> place.ihc);
    }

    Map<ChannelDay, ExactSum> revenue() {
        return held(place -> place.revenue);
    }

    private SortedMap<ChannelDay, ExactSum> held(Function<Sums, ExactSum> which) {
        SortedMap<ChannelDay, ExactSum> held = new TreeMap<>();
        for (int place = 0; place < sums.length; place++) {
            if (sums[place].held) {
                held.put(traffic.sessions().places().get(place), which.apply(sums[place]));
            }
        }
        return held;
    }

    /** Whether a conversion, named by its place among the facts, holds any credit. */
    boolean credited(int conversion) {
        return credited[conversion];
    }

    /** The credit of a conversion, which should be 1. */
    double sum(int conversion) {
        return perConversion[conversion] / UNITS;
    }

    /** How many credits name a conversion or a session that the source does not have. */
    long strays() {
        return strays;
    }

    /** What one channel holds on one day. */
    private static final class Sums {
        private final ExactSum ihc = new ExactSum();
        private final ExactSum revenue = new ExactSum();
        private boolean held;
    }
}
