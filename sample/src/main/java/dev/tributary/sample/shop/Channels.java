package dev.tributary.sample.shop;

import java.util.List;

/**
 * The channels of the sample. Advertising has high {@code discovers} and {@code warms}; brand search, direct traffic
 * and mail have high {@code returns} and {@code closes}. An attribution model can be compared with {@code closes} and
 * {@code warms}. Thread-safe.
 */
public final class Channels {
    private static final List<ChannelProfile> ALL = List.of(
            // name, discovers, returns, closes, warms, engaged, impressions, price, priced
            new ChannelProfile("Direct Traffic", 10, 26, 1.60, 0.05, 0.72, 0.00, 0.400, 0.05),
            new ChannelProfile("Performance Max", 19, 13, 1.00, 0.20, 0.60, 0.04, 0.620, 0.90),
            new ChannelProfile("Newsletter & Email", 6, 22, 1.30, 0.10, 0.75, 0.00, 0.004, 0.90),
            new ChannelProfile("Paid Search Brand", 6, 16, 1.80, 0.05, 0.62, 0.00, 0.350, 0.95),
            new ChannelProfile("Organic Traffic", 13, 7, 1.00, 0.20, 0.58, 0.00, 0.300, 0.04),
            new ChannelProfile("FB & IG Ads", 14, 4, 0.60, 0.30, 0.55, 0.06, 0.550, 1.00),
            new ChannelProfile("Affiliate & Partnerships", 3, 5, 1.50, 0.05, 0.60, 0.00, 0.800, 0.90),
            new ChannelProfile("Social Organic", 6, 2, 0.50, 0.20, 0.41, 0.00, 0.150, 0.10),
            new ChannelProfile("Paid Search Non Brand", 7, 2, 0.90, 0.30, 0.49, 0.00, 0.950, 1.00),
            new ChannelProfile("Referral", 3, 3, 1.10, 0.15, 0.66, 0.00, 0.500, 0.03),
            new ChannelProfile("Microsoft Ads", 3, 2, 0.90, 0.20, 0.48, 0.02, 0.500, 1.00),
            new ChannelProfile("TikTok Ads", 6, 1, 0.30, 0.40, 0.43, 0.08, 0.400, 1.00),
            new ChannelProfile("YouTube Ads", 4, 1, 0.30, 0.40, 0.44, 0.08, 0.300, 1.00),
            new ChannelProfile("Lead Generation", 3, 1, 0.50, 0.25, 0.42, 0.00, 1.600, 1.00));

    private Channels() {}

    /** All channels, in a fixed order. */
    public static List<ChannelProfile> all() {
        return ALL;
    }
}
