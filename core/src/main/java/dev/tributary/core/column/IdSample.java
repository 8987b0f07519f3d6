package dev.tributary.core.column;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A sample of the distinct ids offered: those with the lowest hashes, so that it does not depend on their order, nor on
 * the thread or process that offers them. Samples of parts become the sample of all. Thread-safe.
 */
public final class IdSample {
    private static final int MOST = 256;
    private static final int LONGEST = 100;

    /** Any number; every process has the same. */
    private static final long SEED = 0x5EED_0F1D_5A3B_1E01L;

    private final TreeSet<Entry> lowest =
            new TreeSet<>(Comparator.comparingInt(Entry::hash).thenComparing(Entry::id));

    private volatile int highest = Integer.MAX_VALUE;

    private record Entry(int hash, String id) {}

    /** Offers an id; one of more than a hundred bytes is ignored. */
    public void offer(byte[] bytes, int from, int length) {
        int hash = IdColumn.hash(SEED, bytes, from, length);
        if (hash <= highest && length <= LONGEST) {
            add(new Entry(hash, new String(bytes, from, length, StandardCharsets.UTF_8)));
        }
    }

    /** The same for an id by itself. */
    public void offer(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        offer(bytes, 0, bytes.length);
    }

    private synchronized void add(Entry entry) {
        lowest.add(entry);
        if (lowest.size() > MOST) {
            lowest.pollLast();
            highest = lowest.last().hash();
        }
    }

    /** Offers all ids of another sample. */
    public void add(IdSample other) {
        other.ids().forEach(this::offer);
    }

    /** Returns the sample, in alphabetical order. */
    public synchronized List<String> ids() {
        return lowest.stream().map(Entry::id).sorted().toList();
    }
}
