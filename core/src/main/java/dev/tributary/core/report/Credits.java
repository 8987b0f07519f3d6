package dev.tributary.core.report;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Facts;
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

    private final Facts facts;

    /** By the place's number; of a million credits that fall on a few thousand places, none looks for its own. */
    private final Sums[] sums;

    private final long[] perConversion;
    private final boolean[] credited;
    private long strays;

    public Credits(Facts facts) {
        this.facts = facts;
        this.perConversion = new long[facts.conversions().size()];
        this.credited = new boolean[perConversion.length];
        this.sums = Stream.generate(Sums::new)
                .limit(facts.sessions().places().size())
                .toArray(Sums[]::new);
    }

    /**
     * Adds one stored credit. A credit whose conversion or session the source no longer has is only counted.
     *
     * @param conversionId as UTF-8
     * @param sessionId as UTF-8
     */
    public void add(byte[] conversionId, byte[] sessionId, double credit) {
        int conversion = facts.conversionIndex().find(conversionId);
        int session = facts.sessionIndex().find(sessionId);
        if (conversion == IdIndex.ABSENT || session == IdIndex.ABSENT) {
            strays++;
            return;
        }
        add(conversion, session, credit);
    }

    /** Adds the credits of a journey that was attributed, of which all sessions are the facts' own. */
    public void add(Outcome.Attributed outcome) {
        Journey journey = outcome.journey();
        int conversion = facts.conversionIndex().find(journey.conversionId());
        for (int place = 0; place < journey.size(); place++) {
            add(conversion, journey.row(place), outcome.shares().get(place).ihc());
        }
    }

    private void add(int conversion, int session, double credit) {
        perConversion[conversion] = Math.addExact(perConversion[conversion], Math.round(credit * UNITS));
        credited[conversion] = true;
        Sums place = sums[facts.sessions().place(session)];
        place.held = true;
        place.ihc.add(credit);
        place.revenue.add(credit * facts.conversions().get(conversion).revenue());
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
                held.put(facts.sessions().places().get(place), which.apply(sums[place]));
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
