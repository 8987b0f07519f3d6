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
 * is what the wanted number of conversions makes it. Revenue does not depend on channels.
 */
public final class Truth {
    /** No user grows warmer than this many times a newcomer. */
    public static final double MAX_WARMTH = 1.6;

    /** What a session without the closer flag pulls, as a part of one with it. */
    public static final double UNENGAGED_PULL = 0.3;

    /** What an impression pulls, as a part of an engaged session. */
    public static final double IMPRESSION_PULL = 0.02;

    /** Spread, as a standard deviation of the logarithm, of users' own liking for the shop. */
    public static final double AFFINITY_SPREAD = 0.2;

    /** The share of orders whose user has no session at all: by telephone, or without consent. */
    public static final double UNSEEN_BUYERS = 0.008;

    /** The share of the orders due to a user's first session that are placed shortly before it: consent came late. */
    public static final double LATE_CONSENT = 0.04;

    /** Median and spread of the number of sessions of a user, as a log-normal number rounded up. */
    public static final double USUAL_VISITS = 2.3;

    public static final double VISITS_SPREAD = 0.9;

    /** Nobody has more sessions than this. */
    public static final int MAX_VISITS = 150;

    private Truth() {}
}
