package dev.tributary.models.markov;

import java.util.Arrays;

/** The probabilities of transitions to some states. Not thread-safe. */
final class SparseRow {
    private int[] targets;
    private double[] chances;
    private int size;

    /** @param room the initial capacity */
    SparseRow(int room) {
        this.targets = new int[room];
        this.chances = new double[room];
    }

    /** Adds a state that is not present. */
    void add(int target, double chance) {
        if (size == targets.length) {
            targets = Arrays.copyOf(targets, size * 2 + 2);
            chances = Arrays.copyOf(chances, size * 2 + 2);
        }
        targets[size] = target;
        chances[size++] = chance;
    }

    void increase(int index, double by) {
        chances[index] += by;
    }

    /** Removes a state and returns its probability; 0 if it is not present. */
    double takeAway(int target) {
        for (int index = 0; index < size; index++) {
            if (targets[index] == target) {
                double chance = chances[index];
                size--;
                targets[index] = targets[size];
                chances[index] = chances[size];
                return chance;
            }
        }
        return 0;
    }

    int size() {
        return size;
    }

    int target(int index) {
        return targets[index];
    }

    double chance(int index) {
        return chances[index];
    }

    double sum() {
        double sum = 0;
        for (int index = 0; index < size; index++) {
            sum += chances[index];
        }
        return sum;
    }

    /** Trims it to its content. */
    SparseRow held() {
        SparseRow held = new SparseRow(size);
        System.arraycopy(targets, 0, held.targets, 0, size);
        System.arraycopy(chances, 0, held.chances, 0, size);
        held.size = size;
        return held;
    }
}
