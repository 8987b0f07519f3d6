package dev.tributary.core.column;

import java.util.Arrays;

/** Numbers distinct integers in order of first occurrence, from 0. Not thread-safe while numbers are added. */
public final class LongIndex {
    private static final int FREE = 0;

    private long[] keys = new long[64];

    /** A slot has a key's number, counted from 1. */
    private int[] slots = new int[256];

    private int size;

    /** Returns the number of a key, which is appended if it is new. */
    public int add(long key) {
        int slot = slotOf(key);
        if (slots[slot] != FREE) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** Returns how many distinct keys there are. */
    public int size() {
        return size;
    }

    /** Returns the key of a number. */
    public long key(int number) {
        return keys[number];
    }

    private int slotOf(long key) {
        int mask = slots.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (slots[slot] != FREE && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slotOf(keys[number])] = number + 1;
        }
    }
}
