package dev.tributary.models.interval;

/** How much users move a figure of each channel, and so how far it would stray with others. Not thread-safe. */
final class Moved {
    /** By a channel and another one: how much the figure of the first grows with the effect of the second. */
    private final double[][] byEffect;

    private final double[] byUser;

    private final Squares squares;

    /** @param squares takes what each user moves */
    Moved(Slopes slopes, Squares squares) {
        this.byEffect = slopes.values();
        this.byUser = new double[byEffect.length];
        this.squares = squares;
    }

    /**
     * A journey of a user.
     *
     * @param shares the share of each channel
     * @param amount what is shared; 0 of a journey without conversion
     * @param effect how much the journey moves each channel's effect
     */
    void move(double[] shares, double amount, double[] effect) {
        for (int channel = 0; channel < byUser.length; channel++) {
            double moved = amount * shares[channel];
            for (int other = 0; other < effect.length; other++) {
                moved += byEffect[channel][other] * effect[other];
            }
            byUser[channel] += moved;
        }
    }

    /** All journeys of a user have been seen. */
    void userEnds() {
        for (int channel = 0; channel < byUser.length; channel++) {
            squares.add(channel, byUser[channel]);
            byUser[channel] = 0;
        }
    }
}
