package dev.tributary.core.channel;

import dev.tributary.core.column.IdIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tuples of the rows that one thread reads, so that who takes the rows need not look them up again: {@link
 * RuleChannels} is not thread-safe, and what it remembers must not depend on threads. Not thread-safe.
 */
public final class MetTuples<T> {
    /** Beyond these it begins anew: tuples that are frequent are soon met again. */
    private static final int MOST = 100_000;

    private static final long MOST_BYTES = 8 << 20;

    private final TupleBytes tuple = new TupleBytes();
    private final List<MetTuple<T>> met = new ArrayList<>();
    private IdIndex known = new IdIndex();
    private long bytes;

    /** Begins a session, see {@link RuleChannels#begin}. */
    public TupleBytes begin() {
        tuple.begin();
        return tuple;
    }

    /** Returns the tuple of the session that was begun. */
    public MetTuple<T> tuple() {
        int index = known.find(tuple.bytes(), 0, tuple.length());
        if (index != IdIndex.ABSENT) {
            return met.get(index);
        }
        if (met.size() == MOST || bytes > MOST_BYTES) {
            known = new IdIndex();
            met.clear();
            bytes = 0;
        }
        MetTuple<T> fresh = new MetTuple<>(Arrays.copyOf(tuple.bytes(), tuple.length()));
        known.add(fresh.bytes, 0, fresh.bytes.length);
        met.add(fresh);
        bytes += fresh.bytes.length;
        return fresh;
    }
}
