package dev.tributary.core.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the row of a text in an {@link IdColumn} it fills. Equal means equal bytes: the hash only says where to look.
 * Reading is thread-safe once adding has ended.
 */
public final class IdIndex {
    /** What {@link #find} answers when the text is in no row. */
    public static final int ABSENT = -1;

    private final IdColumn column = new IdColumn();
    private int[] slots = new int[2048];

    /** The column with the texts in the order in which they were added. */
    public IdColumn column() {
        return column;
    }

    public int size() {
        return column.size();
    }

    /** The row of a text, which is appended when it is new: compare with {@link #size()} before the call. */
    public int add(byte[] text) {
        int slot = slotOf(text);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        int row = column.append(text);
        slots[slot] = row + 1;
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
        return slots[slotOf(text)] - 1;
    }

    public int find(String text) {
        return find(text.getBytes(StandardCharsets.UTF_8));
    }

    private int slotOf(byte[] text) {
        int mask = slots.length - 1;
        int slot = IdColumn.hash(text, 0, text.length) & mask;
        while (slots[slot] != 0 && !column.holds(slots[slot] - 1, text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        int mask = slots.length - 1;
        Arrays.stream(old).filter(entry -> entry != 0).forEach(entry -> {
            int slot = column.hash(entry - 1) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry;
        });
    }
}
