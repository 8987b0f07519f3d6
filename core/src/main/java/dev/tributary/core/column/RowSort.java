package dev.tributary.core.column;

import java.util.Arrays;

/** Sorts rows of a table, which are named by their numbers. */
public final class RowSort {
    private static final int FEW = 32;

    private RowSort() {}

    /** Orders two rows: negative when the first comes first. */
    @FunctionalInterface
    public interface RowOrder {
        int compare(int row, int other);
    }

    /** Sorts a part of an array in place. Most are short: those are sorted without an object for each row. */
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
