package dev.tributary.models.interval;

import java.util.Arrays;

/**
 * The influence of users on the credit of each channel if everything is shared in proportion to all effects: T·e ÷ S,
 * where T is the total, e the effect of a channel and S the sum of all. Its change is (e ÷ S)·dT + T·(de − (e ÷ S)·dS)
 * ÷ S. If no channel has an effect, nothing is shared. Not thread-safe.
 */
final class MovedParts {
    private final double[] parts;
    private final double perEffect;
    private final double[] effects;
    private double amount;
    private final Squares squares;

    /**
     * Starts without users.
     *
     * @param effects of each channel
     * @param shared the total
     * @param squares receives the influence of each user
     */
    MovedParts(double[] effects, double shared, Squares squares) {
        double sum = Arrays.stream(effects).sum();
        this.parts = Arrays.stream(effects)
                .map(effect -> sum == 0 ? 0 : effect / sum)
                .toArray();
        this.perEffect = sum == 0 ? 0 : shared / sum;
        this.effects = new double[effects.length];
        this.squares = squares;
    }

    /**
     * Adds a journey of a user.
     *
     * @param own its amount; 0 for a journey without conversion
     * @param effect the influence of the journey on each channel's effect
     */
    void move(double own, double[] effect) {
        amount += own;
        for (int channel = 0; channel < effects.length; channel++) {
            effects[channel] += effect[channel];
        }
    }

    /** Ends a user. */
    void userEnds() {
        double all = Arrays.stream(effects).sum();
        for (int channel = 0; channel < effects.length; channel++) {
            squares.add(channel, parts[channel] * amount + perEffect * (effects[channel] - parts[channel] * all));
        }
        amount = 0;
        Arrays.fill(effects, 0);
    }
}
