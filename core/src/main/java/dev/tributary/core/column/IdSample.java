package dev.tributary.core.column;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A sample of the distinct ids offered: those with the lowest hashes, so that it does not depend on their order or on
 * the thread that offers them. Thread-safe.
 */
public final class IdSample {
    private static final int MOST = 256;
    private static final int LONGEST = 100;

    private final TreeSet<Entry> lowest =
            new TreeSet<>(Comparator.comparingInt(Entry::hash).thenComparing(Entry::id));

    private volatile int highest = Integer.MAX_VALUE;

    private record Entry(int hash, String id) {}

    /** Offers an id; one of more than a hundred bytes is ignored. */
    public void offer(byte[] bytes, int from, int length) {
        int hash = IdColumn.hash(bytes, from, length);
        if (hash <= highest && length <= LONGEST) {
            add(new Entry(hash, new String(bytes, from, length, StandardCharsets.UTF_8)));
        }
    }

    private synchronized void add(Entry entry) {
        lowest.add(entry);
        if (lowest.size() > MOST) {
            lowest.pollLast();
            highest = lowest.last().hash();
        }
    }

    /** Returns the sample, in alphabetical order. */
    public synchronized List<String> ids() {
        return lowest.stream().map(Entry::id).sorted().toList();
    }
}
