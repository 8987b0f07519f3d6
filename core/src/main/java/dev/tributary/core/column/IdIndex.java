package dev.tributary.core.column;

import java.nio.charset.StandardCharsets;

/**
 * Finds the row of a text in an {@link IdColumn} that it fills. Texts are equal if their bytes are; the hash is only an
 * index. Reading is thread-safe once adding has ended.
 */
public final class IdIndex {
    /** The result of {@link #find} if the text is in no row. */
    public static final int ABSENT = -1;

    private static final long ROW = 0xFFFF_FFFFL;

    private final IdColumn column;

    /**
     * A slot has the text's hash in the upper bits and its row, counted from 1, in the lower bits; 0 is free. With the
     * hash in the slot most other texts need no comparison of bytes, and the table grows without reading any.
     */
    private long[] slots = new long[2048];

    /** Whether all rows have a slot. Most texts of a large source are known to be distinct and are never looked up. */
    private volatile boolean complete = true;

    private boolean compared;

    public IdIndex() {
        this(0);
    }

    /** @param expected the approximate number of texts */
    public IdIndex(int expected) {
        this.column = new IdColumn(expected);
    }

    /** Returns the column with the texts in the order in which they were added. */
    public IdColumn column() {
        return column;
    }

    public int size() {
        return column.size();
    }

    /** Returns the row of a text, which is appended if it is new: compare with {@link #size()} before the call. */
    public int add(byte[] text) {
        return add(text, 0, text.length);
    }

    /** The same as {@link #add(byte[])}, for a part of an array. */
    public int add(byte[] bytes, int from, int length) {
        compared = true;
        complete();
        int hash = IdColumn.hash(bytes, from, length);
        int slot = slotOf(hash, bytes, from, length);
        if (slots[slot] != 0) {
            return row(slots[slot]);
        }
        int row = column.append(bytes, from, length);
        slots[slot] = entry(hash, row);
        if (column.size() * 2 > slots.length) {
            grow();
        }
        return row;
    }

    /**
     * Adds a text that differs from all others added by this method, and returns its row. It is compared with other
     * texts only if some were added by another method, and indexed only when a text is looked up: both cost time and
     * memory.
     */
    public int addDistinct(byte[] bytes, int from, int length) {
        if (compared) {
            return add(bytes, from, length);
        }
        complete = false;
        return column.append(bytes, from, length);
    }

    public int add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the row of a text, or {@link #ABSENT}. */
    public int find(byte[] text) {
        return find(text, 0, text.length);
    }

    /** The same as {@link #find(byte[])}, for a part of an array. */
    public int find(byte[] bytes, int from, int length) {
        complete();
        return row(slots[slotOf(IdColumn.hash(bytes, from, length), bytes, from, length)]);
    }

    public int find(String text) {
        return find(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Finds many texts. If the table is larger than the processor's cache, each single lookup waits for memory; in a
     * batch, the first slots of all texts are fetched at once.
     *
     * @param texts the locations of the texts; absent ones are skipped
     * @param rows receives the row of each, or {@link #ABSENT}
     */
    public void findAll(Texts texts, int[] rows) {
        complete();
        int mask = slots.length - 1;
        int[] hashes = new int[rows.length];
        long[] first = new long[rows.length];
        for (int text = 0; text < rows.length; text++) {
            if (texts.there(text)) {
                hashes[text] = IdColumn.hash(texts.bytes(), texts.start(text), texts.length(text));
            }
        }
        for (int text = 0; text < rows.length; text++) {
            first[text] = slots[hashes[text] & mask];
        }
        for (int text = 0; text < rows.length; text++) {
            boolean worthALook = texts.there(text) && first[text] != 0;
            rows[text] = worthALook
                    ? row(slots[slotOf(hashes[text], texts.bytes(), texts.start(text), texts.length(text))])
                    : ABSENT;
        }
    }

    /** Texts that are parts of one array. */
    public interface Texts {
        byte[] bytes();

        boolean there(int text);

        int start(int text);

        int length(int text);
    }

    /** Adds the missing slots. */
    private void complete() {
        if (!complete) {
            synchronized (this) {
                if (!complete) {
                    slots = new long[Math.max(slots.length, Integer.highestOneBit(column.size()) * 4)];
                    for (int row = 0; row < column.size(); row++) {
                        place(entry(column.hash(row), row));
                    }
                    complete = true;
                }
            }
        }
    }

    private static long entry(int hash, int row) {
        return ((long) hash << 32) | (row + 1);
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
        for (long entry : old) {
            if (entry != 0) {
                place(entry);
            }
        }
    }

    private void place(long entry) {
        int mask = slots.length - 1;
        int slot = (int) (entry >>> 32) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
    }
}
