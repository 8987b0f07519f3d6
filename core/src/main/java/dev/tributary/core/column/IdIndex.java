package dev.tributary.core.column;

import java.nio.charset.StandardCharsets;

/**
 * Finds the row of a text in an {@link IdColumn} it fills. Equal means equal bytes: the hash only says where to look.
 * Reading is thread-safe once adding has ended.
 */
public final class IdIndex {
    /** What {@link #find} answers when the text is in no row. */
    public static final int ABSENT = -1;

    private static final long ROW = 0xFFFF_FFFFL;

    private final IdColumn column = new IdColumn();

    /**
     * A slot holds the text's hash above and its row, counted from 1, below; 0 is free. With the hash at hand most of the
     * other texts' bytes need not be looked at, and the table grows without any.
     */
    private long[] slots = new long[2048];

    /** The column with the texts in the order in which they were added. */
    public IdColumn column() {
        return column;
    }

    public int size() {
        return column.size();
    }

    /** The row of a text, which is appended when it is new: compare with {@link #size()} before the call. */
    public int add(byte[] text) {
        return add(text, 0, text.length);
    }

    /** As {@link #add(byte[])}, of a text that is part of an array. */
    public int add(byte[] bytes, int from, int length) {
        int hash = IdColumn.hash(bytes, from, length);
        int slot = slotOf(hash, bytes, from, length);
        if (slots[slot] != 0) {
            return row(slots[slot]);
        }
        int row = column.append(bytes, from, length);
        slots[slot] = ((long) hash << 32) | (row + 1);
        if (column.size() * 2 > slots.length) {
            grow();
        }
        return row;
    }

    public int add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The row of a text, or {@link #ABSENT}. */
    public int find(byte[] text) {
        return find(text, 0, text.length);
    }

    /** As {@link #find(byte[])}, of a text that is part of an array. */
    public int find(byte[] bytes, int from, int length) {
        return row(slots[slotOf(IdColumn.hash(bytes, from, length), bytes, from, length)]);
    }

    public int find(String text) {
        return find(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int row(long slot) {
        return (int) (slot & ROW) - 1;
    }

    private int slotOf(int hash, byte[] bytes, int from, int length) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0
                && !((int) (slots[slot] >>> 32) == hash && column.holds(row(slots[slot]), bytes, from, length))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
