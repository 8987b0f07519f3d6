package dev.tributary.core.facts;

import dev.tributary.core.column.IdIndex;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * The usable conversions of a source in the order of their rows, one array per column. Together with the ids of
 * its users, a row takes the two ids and at most 130 bytes. A {@link Conversion} is created on request and not kept. Immutable and thread-safe.
 */
public final class ConversionTable extends AbstractList<Conversion> implements RandomAccess {
    private final IdIndex ids;
    private final int[] users;
    private final long[] millis;
    private final double[] revenues;

    /** Empty if no labels are read. */
    private final String[] labels;

    private final int size;

    /** @param ids the ids, one for each conversion */
    ConversionTable(IdIndex ids, int[] users, long[] millis, double[] revenues, String[] labels) {
        this.ids = ids;
        this.users = users;
        this.millis = millis;
        this.revenues = revenues;
        this.labels = labels;
        this.size = ids.size();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Conversion get(int index) {
        Objects.checkIndex(index, size);
        String label = labels.length == 0 ? Conversion.NO_LABEL : labels[index];
        return new Conversion(index, ids.column().get(index), users[index], millis[index], revenues[index], label);
    }

    /** Returns the index of the conversion with an id, which is UTF-8, or {@link IdIndex#ABSENT}. */
    public int find(byte[] id) {
        return ids.find(id);
    }

    /** Returns the index of the conversion with an id, or {@link IdIndex#ABSENT}. */
    public int find(String id) {
        return ids.find(id);
    }

    /** Returns the number of a conversion's user, or {@link SessionTable#NO_USER}. */
    public int user(int index) {
        return users[index];
    }

    /** Returns the time of a conversion, epoch milliseconds, UTC. */
    public long millis(int index) {
        return millis[index];
    }

    /** Returns the revenue of a conversion. */
    public double revenue(int index) {
        return revenues[index];
    }

    /** Returns the conversions of the users in a part of the sessions. */
    List<Conversion> ofPart(Sessions sessions, int part) {
        return IntStream.range(0, size)
                .filter(index -> sessions.partOf(users[index]) == part)
                .mapToObj(this::get)
                .toList();
    }
}
