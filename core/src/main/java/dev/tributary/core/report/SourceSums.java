package dev.tributary.core.report;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.intake.SetAsideSums;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a report needs of a source, beside the credits. Those of parts of a source can be added in any order: the same rows
 * give the same sums and the same bytes. Not thread-safe.
 *
 * @param costs the cost of the sessions, and spend by day
 * @param sessionDays every channel and day that has a session, in the report's order
 * @param revenueSetAside the revenue of conversions that could not be used
 */
public record SourceSums(CostTable costs, SortedSet<ChannelDay> sessionDays, SetAsideSums revenueSetAside) {
    /** The version of the serialised form. */
    private static final int VERSION = 1;

    private static final String WHAT = "the sums of a part of the source";

    public SourceSums {
        sessionDays = Collections.unmodifiableSortedSet(sessionDays);
    }

    /** Returns those of nothing. */
    public static SourceSums none() {
        return of(new SetAsideSums());
    }

    /** Returns those of conversions that could not be used. */
    public static SourceSums of(SetAsideSums revenueSetAside) {
        return new SourceSums(new CostTable(), new TreeSet<>(), revenueSetAside);
    }

    /** Returns those of a whole source. */
    public static SourceSums of(Facts facts) {
        return new SourceSums(
                facts.costs(), facts.sessionDays(), facts.traffic().revenueSetAside());
    }

    /**
     * Adds another part, which has other sessions; neither object may be used again.
     *
     * @throws IllegalStateException when spend has been added to one of them: it is added once, at the end
     */
    public SourceSums plus(SourceSums other) {
        costs.add(other.costs);
        revenueSetAside.add(other.revenueSetAside);
        SortedSet<ChannelDay> days = new TreeSet<>(sessionDays);
        days.addAll(other.sessionDays);
        return new SourceSums(costs, days, revenueSetAside);
    }

    /**
     * Serialises them.
     *
     * @throws IllegalStateException when spend has been added
     */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(VERSION);
        costs.writeTo(out);
        out.number(sessionDays.size());
        sessionDays.forEach(channelDay -> channelDay.writeTo(out));
        revenueSetAside.writeTo(out);
        return out.toBytes();
    }

    /**
     * Reads the result of {@link #toBytes}.
     *
     * @throws dev.tributary.core.TributaryException STORAGE when the bytes are damaged or of another version
     */
    public static SourceSums of(byte[] bytes) {
        ByteReader in = new ByteReader(WHAT, VERSION, bytes);
        CostTable costs = CostTable.readFrom(in);
        SortedSet<ChannelDay> days = new TreeSet<>();
        for (int left = in.size(); left > 0; left--) {
            days.add(ChannelDay.readFrom(in));
        }
        SourceSums sums = new SourceSums(costs, days, SetAsideSums.readFrom(in));
        in.end();
        return sums;
    }
}
