package dev.tributary.sample.shop;

import java.util.List;
import java.util.Map;

/** The campaigns of the paid channels. A channel that is not here has none. Thread-safe. */
final class AdCampaigns {
    /** The campaign of a session without one. */
    static final String NONE = "";

    private static final Map<String, List<Campaign>> ALL = Map.of(
            "Performance Max", List.of(new Campaign("All Products", 6, 4), new Campaign("Best Sellers", 3, 4)),
            "Paid Search Non Brand",
                    List.of(
                            new Campaign("Category", 5, 3),
                            new Campaign("Generic", 4, 1),
                            new Campaign("Competitors", 1, 1)),
            "FB & IG Ads",
                    List.of(
                            new Campaign("Lookalike", 5, 1),
                            new Campaign("Interests", 4, 1),
                            new Campaign("Retargeting", 0, 8)),
            "Paid Search Brand", List.of(new Campaign("Brand Exact", 6, 8), new Campaign("Brand Products", 4, 2)),
            "Affiliate & Partnerships",
                    List.of(
                            new Campaign("Coupons", 2, 6),
                            new Campaign("Cashback", 1, 3),
                            new Campaign("Reviews", 4, 1)),
            "TikTok Ads", List.of(new Campaign("Creators", 6, 3), new Campaign("Spark", 4, 3)),
            "Microsoft Ads", List.of(new Campaign("Category", 6, 3), new Campaign("Brand", 2, 5)),
            "YouTube Ads", List.of(new Campaign("Reach", 7, 2), new Campaign("Remarketing", 0, 5)),
            "Lead Generation", List.of(new Campaign("Prize Draw", 5, 1), new Campaign("Size Guide", 2, 2)));

    private AdCampaigns() {}

    /**
     * A campaign of a paid channel. Campaigns differ only in when they reach a user.
     *
     * @param name as in the column {@code campaign}
     * @param discovers its weight among its channel's sessions that are a user's first
     * @param returns its weight among those that are a user's sixth or later; in between, the two are mixed
     */
    record Campaign(String name, double discovers, double returns) {}

    /** Returns the campaigns of a channel, in a fixed order. */
    static List<Campaign> of(ChannelProfile channel) {
        return ALL.getOrDefault(channel.name(), List.of());
    }
}
