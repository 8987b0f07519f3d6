package dev.tributary.sample.shop;

/** The cost of sessions and the revenue of orders. */
public final class Prices {
    /** The cost of a session that has none. */
    public static final int NO_COST = -1;

    private static final double COST_SPREAD = 0.35;
    private static final double IMPRESSION_PART = 0.02;
    private static final double USUAL_ORDER = 46;
    private static final double ORDER_SPREAD = 0.55;
    private static final int LEAST_ORDER = 3;

    private Prices() {}

    /** The cost of a session in thousandths of a Euro, at least 1, or {@link #NO_COST}. */
    static int cost(ChannelProfile channel, Engagement engagement, long second, Dice dice) {
        if (!dice.chance(channel.priced())) {
            return NO_COST;
        }
        double usual = channel.price() * (engagement == Engagement.IMPRESSION ? IMPRESSION_PART : 1);
        double cost = dice.logNormal(usual * level(second), COST_SPREAD);
        return StrictMath.max(1, (int) (cost * 1000));
    }

    /** Clicks become 20 % more expensive over the season, and are more expensive when many people shop. */
    private static double level(long second) {
        return (0.9 + 0.2 * Season.day(second) / Season.DAYS) * (0.9 + 0.2 * Rhythm.at(second));
    }

    /**
     * Returns the revenue of an order in cents: mostly a price just below a whole Euro, else a basket with a discount.
     */
    static int revenue(Dice dice) {
        double euro = dice.logNormal(USUAL_ORDER, ORDER_SPREAD);
        int whole = StrictMath.max(LEAST_ORDER, (int) euro) * 100;
        double kind = dice.unit();
        if (kind < 0.60) {
            return whole - 1;
        }
        if (kind < 0.75) {
            return whole - 10;
        }
        return kind < 0.85 ? whole : whole + dice.below(100);
    }
}
