package dev.tributary.sample.shop;

import java.util.List;

/**
 * The channels of the sample. Advertising has high {@code discovers} and {@code warms}; brand search, direct traffic
 * and mail have high {@code returns} and {@code closes}. An attribution model can be compared with {@code closes} and
 * {@code warms}. Thread-safe.
 *
 * <p>There is something to decide about them, where one in twelve sessions orders or about: search without the brand
 * costs more than it brings in, brand search returns most, video begins journeys that others end, lead generation is
 * too small to be judged, and social advertising {@linkplain WiderAudience changes}. Channels without campaigns cost
 * next to nothing.
 */
public final class Channels {
    private static final List<ChannelProfile> ALL = List.of(
            // name, discovers, returns, closes, warms, engaged, impressions, price, priced
            new ChannelProfile("Direct Traffic", 10, 26, 1.60, 0.05, 0.72, 0.00, 0.200, 0.05),
            new ChannelProfile("Performance Max", 23, 13, 1.00, 0.20, 0.60, 0.04, 2.700, 0.90),
            new ChannelProfile("Newsletter & Email", 6, 22, 1.30, 0.10, 0.75, 0.00, 0.004, 0.90),
            new ChannelProfile("Paid Search Brand", 5, 16, 1.80, 0.05, 0.62, 0.00, 0.950, 0.95),
            new ChannelProfile("Organic Traffic", 13, 7, 1.00, 0.20, 0.58, 0.00, 0.200, 0.04),
            new ChannelProfile("FB & IG Ads", 16, 4, 0.60, 0.30, 0.55, 0.06, 1.500, 1.00),
            new ChannelProfile("Affiliate & Partnerships", 2, 6, 1.50, 0.05, 0.60, 0.00, 2.100, 0.90),
            new ChannelProfile("Social Organic", 6, 2, 0.50, 0.20, 0.41, 0.00, 0.150, 0.10),
            new ChannelProfile("Paid Search Non Brand", 12, 2, 0.80, 0.30, 0.49, 0.00, 5.200, 1.00),
            new ChannelProfile("Referral", 3, 3, 1.10, 0.15, 0.66, 0.00, 0.200, 0.03),
            new ChannelProfile("Microsoft Ads", 4, 2, 0.90, 0.20, 0.48, 0.02, 1.900, 1.00),
            new ChannelProfile("TikTok Ads", 7, 1, 0.30, 0.40, 0.43, 0.08, 1.900, 1.00),
            new ChannelProfile("YouTube Ads", 5, 1, 0.30, 0.40, 0.44, 0.08, 1.800, 1.00),
            new ChannelProfile("Lead Generation", 0.9, 0.2, 1.00, 0.25, 0.42, 0.00, 2.600, 1.00));

    private Channels() {}

    /** Returns the channel with this name; there is one. */
    static ChannelProfile named(String name) {
        return ALL.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All channels, in a fixed order. */
    public static List<ChannelProfile> all() {
        return ALL;
    }
}
