package dev.tributary.models.interval;

import java.util.Arrays;

/**
 * How much users move what each channel gets where all goes to channels by their parts of all effects: T·e ÷ S, where T is what
 * is shared, e the effect of a channel and S the sum of all. That moves by (e ÷ S)·dT + T·(de − (e ÷ S)·dS) ÷ S. Where no channel
 * has an effect, nothing is shared. Not thread-safe.
 */
final class MovedParts {
    private final double[] parts;
    private final double perEffect;
    private final double[] effects;
    private double amount;
    private final Squares squares;

    /**
     * Nobody has moved anything yet.
     *
     * @param effects of each channel
     * @param shared what all channels share
     * @param squares takes what each user moves
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
     * A journey of a user.
     *
     * @param own what it brought in; 0 of a journey without conversion
     * @param effect how much the journey moves each channel's effect
     */
    void move(double own, double[] effect) {
        amount += own;
        for (int channel = 0; channel < effects.length; channel++) {
            effects[channel] += effect[channel];
        }
    }

    /** All journeys of a user have been seen. */
    void userEnds() {
        double all = Arrays.stream(effects).sum();
        for (int channel = 0; channel < effects.length; channel++) {
            squares.add(channel, parts[channel] * amount + perEffect * (effects[channel] - parts[channel] * all));
        }
        amount = 0;
        Arrays.fill(effects, 0);
    }
}
