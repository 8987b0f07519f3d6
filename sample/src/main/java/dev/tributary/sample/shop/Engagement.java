package dev.tributary.sample.shop;

/** A user's actions in a session, as its three flags. An impression has no engagement. */
public enum Engagement {
    IMPRESSION(0, 0, 1, Truth.IMPRESSION_PULL),
    NONE(0, 0, 0, Truth.UNENGAGED_PULL),
    HOLDER(1, 0, 0, Truth.UNENGAGED_PULL),
    CLOSER(0, 1, 0, 1),
    BOTH(1, 1, 0, 1);

    /** Users who put something into the basket have nearly always looked around as well. */
    private static final double HOLDER_IF_CLOSER = 0.93;

    private static final double HOLDER_OTHERWISE = 0.47;

    private final int holder;
    private final int closer;
    private final int impression;
    private final double pull;

    Engagement(int holder, int closer, int impression, double pull) {
        this.holder = holder;
        this.closer = closer;
        this.impression = impression;
        this.pull = pull;
    }

    static Engagement draw(ChannelProfile channel, Dice dice) {
        if (dice.chance(channel.impressions())) {
            return IMPRESSION;
        }
        if (dice.chance(channel.engaged())) {
            return dice.chance(HOLDER_IF_CLOSER) ? BOTH : CLOSER;
        }
        return dice.chance(HOLDER_OTHERWISE) ? HOLDER : NONE;
    }

    public int holder() {
        return holder;
    }

    public int closer() {
        return closer;
    }

    public int impression() {
        return impression;
    }

    double pull() {
        return pull;
    }
}
