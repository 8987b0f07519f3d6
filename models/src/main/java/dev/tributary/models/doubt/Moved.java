package dev.tributary.models.doubt;

/** How much users move a figure of each channel, and so how far it would stray with others. Not thread-safe. */
final class Moved {
    /** By a channel and another one: how much the figure of the first grows with the effect of the second. */
    private final double[][] byEffect;

    private final double[] byUser;

    private final Squares squares;

    Moved(int channels) {
        this.byEffect = new double[channels][channels];
        this.byUser = new double[channels];
        this.squares = new Squares(channels);
    }

    /**
     * A journey whose conversion is shared in proportion to effects; or evenly, where none of its channels has one, and then
     * no effect moves what each gets.
     *
     * @param shares the share of each channel
     * @param amount what is shared
     */
    void shared(double[] shares, double[] effects, double amount) {
        for (int channel = 0; channel < shares.length; channel++) {
            if (shares[channel] > 0) {
                for (int other = 0; other < shares.length; other++) {
                    if (shares[other] > 0 && effects[other] > 0) {
                        double own = channel == other ? 1 : 0;
                        byEffect[channel][other] += amount * shares[channel] * (own - shares[other]) / effects[other];
                    }
                }
            }
        }
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

    /** The standard deviation of a channel's figure. */
    double deviation(int channel) {
        return squares.deviation(channel);
    }
}
