package dev.tributary.core.channel;

import dev.tributary.core.column.IdIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes the channels of sessions by rule, each distinct tuple once, and counts them. Not thread-safe.
 *
 * @param <T> what a channel's name means to the caller
 */
public final class RuleChannels<T> {
    /** How many tuples are remembered; those beyond are made one by one. */
    static final int MOST = 200_000;

    /** How many bytes of tuples are remembered. */
    static final int MOST_BYTES = 32 << 20;

    private final ChannelMaker maker;
    private final Function<String, T> meaning;
    private final TupleBytes tuple = new TupleBytes();
    private final IdIndex known = new IdIndex();
    private final List<Made<T>> made = new ArrayList<>();
    private long bytes;
    private long takenBeyond;
    private long openBeyond;

    /** @param meaning of a channel; its result is kept for each tuple */
    public RuleChannels(ChannelMaker maker, Function<String, T> meaning) {
        this.maker = maker;
        this.meaning = meaning;
    }

    /** A tuple with its channel. */
    static final class Made<T> {
        private final T channel;
        private final boolean unassigned;
        private final boolean remembered;
        private long sessions;

        Made(T channel, boolean unassigned, boolean remembered) {
            this.channel = channel;
            this.unassigned = unassigned;
            this.remembered = remembered;
        }
    }

    /** Begins a session: source, medium, campaign, referrer and click ids have to be added, in this order. */
    public TupleBytes begin() {
        tuple.begin();
        return tuple;
    }

    /** Returns the channel of the session that was begun, and counts it. */
    public T channel() {
        return counted(made(tuple.bytes(), tuple.length()));
    }

    /** Returns the channel of a session whose tuple was met before, and counts nothing. */
    public T channel(MetTuple<T> met) {
        return made(met).channel;
    }

    /** Counts a session with such a tuple. */
    public void count(MetTuple<T> met) {
        counted(made(met));
    }

    private T counted(Made<T> one) {
        one.sessions++;
        if (!one.remembered) {
            takenBeyond += one.unassigned ? 0 : 1;
            openBeyond += one.unassigned ? 1 : 0;
        }
        return one.channel;
    }

    private Made<T> made(MetTuple<T> met) {
        if (met.made == null) {
            met.made = made(met.bytes, met.bytes.length);
        }
        return met.made;
    }

    private Made<T> made(byte[] text, int length) {
        int index = known.find(text, 0, length);
        if (index != IdIndex.ABSENT) {
            return made.get(index);
        }
        String name = maker.channel(TupleBytes.read(text, 0, length));
        boolean remembered = known.size() < MOST && bytes + length <= MOST_BYTES;
        Made<T> one = new Made<>(meaning.apply(name), name.equals(ChannelMaker.UNASSIGNED), remembered);
        if (remembered) {
            bytes += length;
            known.add(text, 0, length);
            made.add(one);
        }
        return one;
    }

    /** Returns the counts so far. */
    public TupleCounts counts() {
        SortedMap<String, Long> taken = new TreeMap<>();
        SortedMap<String, Long> open = new TreeMap<>();
        for (int index = 0; index < made.size(); index++) {
            Made<T> one = made.get(index);
            (one.unassigned ? open : taken).put(TupleCounts.text(known.column().bytes(index)), one.sessions);
        }
        return new TupleCounts(taken, open, takenBeyond, openBeyond);
    }
}
