package dev.tributary.core.column;

import java.util.Arrays;

/** Sorts row numbers of a table. */
public final class RowSort {
    private static final int FEW = 32;

    private RowSort() {}

    /** Compares two rows: negative if the first one comes first. */
    @FunctionalInterface
    public interface RowOrder {
        int compare(int row, int other);
    }

    /** Sorts a part of an array in place. Most parts are short and are sorted without an object per row. */
    public static void sort(int[] rows, int from, int to, RowOrder order) {
        if (to - from > FEW) {
            sortMany(rows, from, to, order);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int j = i;
            while (j > from && order.compare(rows[j - 1], row) > 0) {
                rows[j] = rows[j - 1];
                j--;
            }
            rows[j] = row;
        }
    }

    private static void sortMany(int[] rows, int from, int to, RowOrder order) {
        int[] sorted = Arrays.stream(rows, from, to)
                .boxed()
                .sorted(order::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, rows, from, sorted.length);
    }
}
