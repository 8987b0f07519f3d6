package dev.tributary.models.markov;

import java.util.Arrays;

/** Chances of going to some states. Not thread-safe. */
final class SparseRow {
    private int[] targets;
    private double[] chances;
    private int size;

    /** @param room for how many there is room before it has to grow */
    SparseRow(int room) {
        this.targets = new int[room];
        this.chances = new double[room];
    }

    /** Adds a state that is not among them. */
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

    /** Takes a state away and answers its chance; 0 where it is not among them. */
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

    /** What it holds now, for good. */
    SparseRow held() {
        SparseRow held = new SparseRow(size);
        System.arraycopy(targets, 0, held.targets, 0, size);
        System.arraycopy(chances, 0, held.chances, 0, size);
        held.size = size;
        return held;
    }
}
