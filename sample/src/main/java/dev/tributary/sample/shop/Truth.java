package dev.tributary.sample.shop;

/**
 * How people behave in the made-up world, apart from the channels' own {@link ChannelProfile}s.
 *
 * <p>A session's pull towards an order is
 * <pre>
 *   closes(channel) × min(1 + Σ warms(channel of each earlier session of the user), {@link #MAX_WARMTH})
 *     × (1 with the closer flag, else {@link #UNENGAGED_PULL}; {@link #IMPRESSION_PULL} for an impression)
 *     × exp({@link #AFFINITY_SPREAD} × z), with z standard normal, one per user
 * </pre>
 * and it leads to an order with probability 1 − exp(−λ × pull). λ is one number for the whole sample, up to chance: it
 * is what the wanted number of conversions makes it. Revenue does not depend on channels. What changes in the course of
 * the season is the {@link WiderAudience}.
 */
public final class Truth {
    /** The maximum warmth, as a multiple of a new user's. */
    public static final double MAX_WARMTH = 1.6;

    /** The pull of a session without the closer flag, as a fraction of one with it. */
    public static final double UNENGAGED_PULL = 0.3;

    /** The pull of an impression, as a fraction of an engaged session. */
    public static final double IMPRESSION_PULL = 0.02;

    /** The spread of users' affinity to the shop, as a standard deviation of the logarithm. */
    public static final double AFFINITY_SPREAD = 0.2;

    /** The fraction of orders whose user has no session at all: by telephone, or without consent. */
    public static final double UNSEEN_BUYERS = 0.008;

    /** The fraction of orders from a user's first session that are placed shortly before it: consent came late. */
    public static final double LATE_CONSENT = 0.04;

    /** Median and spread of the number of sessions of a user, as a log-normal number rounded up. */
    public static final double USUAL_VISITS = 2.3;

    public static final double VISITS_SPREAD = 0.9;

    /** The maximum number of sessions per user. */
    public static final int MAX_VISITS = 150;

    private Truth() {}
}
