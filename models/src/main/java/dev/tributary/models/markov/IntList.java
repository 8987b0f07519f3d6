package dev.tributary.models.markov;

import java.util.Arrays;

/** A growing list of ints. Not thread-safe. */
final class IntList {
    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int at(int index) {
        return numbers[index];
    }
}
