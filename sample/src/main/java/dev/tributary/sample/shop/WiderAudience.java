package dev.tributary.sample.shop;

/**
 * What changes in the made-up shop: for the last third of the season, one channel also advertises to people who are less
 * interested. They come in addition to all others, for the first time by its {@link #CAMPAIGN}; few of them come again.
 * So the sessions and the spend of the channel about double, and its orders do not. All other people behave as before.
 */
public final class WiderAudience {
    /** The channel that advertises to it. */
    public static final String CHANNEL = "FB & IG Ads";

    /** The campaign that the channel does it with; it is only this audience's. */
    public static final String CAMPAIGN = "Broad";

    /** When it begins, as a fraction of the season. */
    public static final double BEGINS = 2 / 3.0;

    /** The number of users of this audience, as a multiple of the others who come first in the same time. */
    public static final double USERS = 0.42;

    /** The median of their affinity to the shop; that of others is 1. */
    public static final double INTEREST = 0.8;

    /** The median of the number of their sessions; see {@link Truth#USUAL_VISITS} for others. */
    public static final double USUAL_VISITS = 0.7;

    private static final long FIRST_SECOND = Season.BEGIN + (long) (BEGINS * Season.DAYS * Season.DAY_SECONDS);

    private WiderAudience() {}

    /** Draws whether a user who comes first at this moment is one of them. */
    static boolean holds(long first, Dice dice) {
        return first >= FIRST_SECOND && dice.chance(USERS / (1 + USERS));
    }

    /** Returns how many users come first at a moment, of all audiences, in 0..1: 1 while this one is advertised to. */
    static double crowd(long second) {
        return second >= FIRST_SECOND ? 1 : 1 / (1 + USERS);
    }

    /** Returns how they come to the shop for the first time. */
    static Encounter encounter() {
        return new Encounter(Channels.named(CHANNEL), CAMPAIGN);
    }
}
