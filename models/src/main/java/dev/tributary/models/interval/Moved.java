package dev.tributary.models.interval;

/** The influence of users on a figure of each channel, from which its variance follows. Not thread-safe. */
final class Moved {
    /** By channel and another channel: the derivative of the figure of the first by the effect of the second. */
    private final double[][] byEffect;

    private final double[] byUser;

    private final Squares squares;

    /** @param squares receives the influence of each user */
    Moved(Slopes slopes, Squares squares) {
        this.byEffect = slopes.values();
        this.byUser = new double[byEffect.length];
        this.squares = squares;
    }

    /**
     * Adds a journey of a user.
     *
     * @param shares the share of each channel
     * @param amount the amount shared; 0 for a journey without conversion
     * @param effect the influence of the journey on each channel's effect
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

    /** Ends a user. */
    void userEnds() {
        for (int channel = 0; channel < byUser.length; channel++) {
            squares.add(channel, byUser[channel]);
            byUser[channel] = 0;
        }
    }
}
