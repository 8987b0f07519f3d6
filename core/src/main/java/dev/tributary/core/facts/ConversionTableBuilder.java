package dev.tributary.core.facts;

import dev.tributary.core.column.IdIndex;
import java.util.Arrays;

/**
 * Builds a {@link ConversionTable}, row by row. The caller adds the id of a row to the given index. Not thread-safe.
 */
public final class ConversionTableBuilder {
    private static final int FEW = 1024;
    private static final String[] NONE = {};

    private final IdIndex ids;
    private int[] users = new int[FEW];
    private long[] millis = new long[FEW];
    private double[] revenues = new double[FEW];

    /** Empty until there is a label. */
    private String[] labels = NONE;

    private int size;

    /** @param ids has only the ids of these conversions */
    public ConversionTableBuilder(IdIndex ids) {
        this.ids = ids;
    }

    /**
     * Adds the conversion whose id is the next row of the index.
     *
     * @param user the number of its user, or {@link SessionTable#NO_USER}
     * @param when epoch milliseconds, UTC
     * @param revenue finite, not negative
     * @param label {@link Conversion#NO_LABEL} where it has none
     */
    public void add(int user, long when, double revenue, String label) {
        if (size == users.length) {
            users = Arrays.copyOf(users, size * 2);
            millis = Arrays.copyOf(millis, size * 2);
            revenues = Arrays.copyOf(revenues, size * 2);
        }
        users[size] = user;
        millis[size] = when;
        revenues[size] = revenue;
        label(label);
        size++;
    }

    /** Replaces the conversion with an index. */
    public void set(int index, int user, long when, double revenue, String label) {
        int end = size;
        size = index;
        add(user, when, revenue, label);
        size = end;
    }

    private void label(String label) {
        if (labels.length == 0 && label.equals(Conversion.NO_LABEL)) {
            return;
        }
        if (labels.length < users.length) {
            int known = labels.length;
            labels = Arrays.copyOf(labels, users.length);
            Arrays.fill(labels, known, labels.length, Conversion.NO_LABEL);
        }
        labels[size] = label;
    }

    /** Returns the table. It uses the builder's arrays: the builder must not be used again. */
    public ConversionTable build() {
        if (ids.size() != size) {
            throw new IllegalStateException(ids.size() + " ids for " + size + " conversions");
        }
        return new ConversionTable(ids, users, millis, revenues, labels);
    }

    /** Returns one of the conversions that were added. */
    public Conversion get(int index) {
        return build().get(index);
    }
}
