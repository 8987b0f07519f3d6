package dev.tributary.core.intake.seen;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.column.IdSample;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was seen in some rows of a source, as numbers of rows by kind and key. Counts of parts can be added in any order:
 * the same rows give the same bytes, however they were divided, as long as no part has too many tuples to remember. Not
 * thread-safe.
 */
public final class SeenCounts {
    /** The version of the serialised form. */
    private static final int VERSION = 1;

    private static final String WHAT = "what was seen in some rows";
    private static final String NO_KEY = "";

    private final Map<SeenKind, SortedMap<String, Long>> rows = new EnumMap<>(SeenKind.class);
    private final IdSample others;
    private final IdSample untracked;

    /** Creates counts of no rows. */
    public SeenCounts() {
        this(new IdSample(), new IdSample());
    }

    SeenCounts(IdSample others, IdSample untracked) {
        this.others = others;
        this.untracked = untracked;
    }

    /** Returns a sample of the users of sessions who have no conversion, to which ids may be offered. */
    public IdSample others() {
        return others;
    }

    /** Returns a sample of the conversions whose user is not known by their id. */
    public IdSample untracked() {
        return untracked;
    }

    /** Adds rows; of a kind without keys, the key is empty. */
    public void add(SeenKind kind, String key, long more) {
        if (more > 0) {
            rows.computeIfAbsent(kind, none -> new TreeMap<>()).merge(key, more, Math::addExact);
        }
    }

    void add(SeenKind kind, long more) {
        add(kind, NO_KEY, more);
    }

    void add(SeenKind kind, Map<String, Long> more) {
        more.forEach((key, count) -> add(kind, key, count));
    }

    /**
     * Adds conversions, once it is known that their rows count; those of an unknown user are {@link
     * SeenKind#UNKNOWN_OF_CONVERSION}, too.
     *
     * @param hasUser whether they have a known user
     * @param tracked whether their user was found by their id
     * @param byAlias whether an alias led to their user
     */
    public void addConversions(boolean hasUser, boolean tracked, boolean byAlias, long more) {
        add(
                tracked ? SeenKind.CONVERSION_TRACKED : hasUser ? SeenKind.CONVERSION_OWN : SeenKind.CONVERSION_NOBODY,
                more);
        add(SeenKind.CONVERSION_BY_ALIAS, byAlias ? more : 0);
    }

    /** Adds those of other rows, which remain as they are. */
    public void add(SeenCounts other) {
        other.rows.forEach(this::add);
        others.add(other.others);
        untracked.add(other.untracked);
    }

    /** Returns the rows of a kind by key; none has 0. */
    public SortedMap<String, Long> of(SeenKind kind) {
        return Collections.unmodifiableSortedMap(rows.getOrDefault(kind, Collections.emptySortedMap()));
    }

    long rows(SeenKind kind, String key) {
        return of(kind).getOrDefault(key, 0L);
    }

    long rows(SeenKind kind) {
        return rows(kind, NO_KEY);
    }

    /** Serialises them. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(VERSION);
        for (SeenKind kind : SeenKind.values()) {
            out.number(of(kind).size());
            of(kind).forEach((key, count) -> {
                out.text(key);
                out.number(count);
            });
        }
        write(others, out);
        write(untracked, out);
        return out.toBytes();
    }

    /**
     * Reads the result of {@link #toBytes}.
     *
     * @throws dev.tributary.core.TributaryException STORAGE when the bytes are damaged or of another version
     */
    public static SeenCounts of(byte[] bytes) {
        ByteReader in = new ByteReader(WHAT, VERSION, bytes);
        Map<SeenKind, SortedMap<String, Long>> rows = new EnumMap<>(SeenKind.class);
        for (SeenKind kind : SeenKind.values()) {
            rows.put(kind, new TreeMap<>());
            for (int left = in.size(); left > 0; left--) {
                rows.get(kind).put(in.text(), in.count());
            }
        }
        SeenCounts counts = new SeenCounts(sample(in), sample(in));
        in.end();
        rows.forEach(counts::add);
        return counts;
    }

    private static void write(IdSample sample, ByteWriter out) {
        out.number(sample.ids().size());
        sample.ids().forEach(out::text);
    }

    private static IdSample sample(ByteReader in) {
        IdSample sample = new IdSample();
        for (int left = in.size(); left > 0; left--) {
            sample.offer(in.text());
        }
        return sample;
    }
}
