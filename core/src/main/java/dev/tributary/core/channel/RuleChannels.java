package dev.tributary.core.channel;

import dev.tributary.core.column.IdIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int SHOWN = 20;

    private final ChannelMaker maker;
    private final Function<String, T> meaning;
    private final TupleBytes tuple = new TupleBytes();
    private final IdIndex known = new IdIndex();
    private final List<Made<T>> made = new ArrayList<>();
    private long bytes;
    private long sessions;
    private long beyond;
    private long unassigned;

    /** @param meaning of a channel; its result is kept for each tuple */
    public RuleChannels(ChannelMaker maker, Function<String, T> meaning) {
        this.maker = maker;
        this.meaning = meaning;
    }

    /** A tuple with its channel. */
    private static final class Made<T> {
        private final T channel;
        private final boolean unassigned;
        private long sessions;

        Made(T channel, boolean unassigned) {
            this.channel = channel;
            this.unassigned = unassigned;
        }
    }

    /** Begins a session: source, medium, campaign, referrer and click ids have to be added, in this order. */
    public TupleBytes begin() {
        tuple.begin();
        return tuple;
    }

    /** Returns the channel of the session that was begun, and counts it. */
    public T channel() {
        Made<T> one = made();
        one.sessions++;
        sessions++;
        unassigned += one.unassigned ? 1 : 0;
        return one.channel;
    }

    private Made<T> made() {
        int index = known.find(tuple.bytes(), 0, tuple.length());
        if (index != IdIndex.ABSENT) {
            return made.get(index);
        }
        String name = maker.channel(TupleBytes.read(tuple.bytes(), 0, tuple.length()));
        Made<T> one = new Made<>(meaning.apply(name), name.equals(ChannelMaker.UNASSIGNED));
        if (known.size() < MOST && bytes + tuple.length() <= MOST_BYTES) {
            bytes += tuple.length();
            known.add(tuple.bytes(), 0, tuple.length());
            made.add(one);
        } else {
            beyond++;
        }
        return one;
    }

    /** Returns the counts so far. */
    public ChannelsMade counts() {
        Map<TrafficSource, Long> open = new HashMap<>();
        for (int index = 0; index < made.size(); index++) {
            if (made.get(index).unassigned) {
                byte[] bytes = known.column().bytes(index);
                open.merge(TupleBytes.read(bytes, 0, bytes.length).ofSite(), made.get(index).sessions, Long::sum);
            }
        }
        List<ChannelsMade.Unassigned> most = open.entrySet().stream()
                .map(entry -> new ChannelsMade.Unassigned(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ChannelsMade.Unassigned::sessions)
                        .reversed()
                        .thenComparing(one -> one.from().toString()))
                .limit(SHOWN)
                .toList();
        return new ChannelsMade(sessions, made.size(), beyond, unassigned, open.size(), most);
    }
}
