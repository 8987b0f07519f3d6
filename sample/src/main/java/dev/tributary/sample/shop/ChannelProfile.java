package dev.tributary.sample.shop;

/**
 * The true properties of one channel. Channels differ in nothing else, but for their {@link AdCampaigns} and what {@link
 * WiderAudience} says. Immutable and thread-safe.
 *
 * @param name as in {@code channel_name}
 * @param discovers its weight among the channels of a user's first session
 * @param returns its weight among the channels of a user's sixth and later sessions; in between, the two are mixed
 * @param closes how strongly a session leads to an order by itself; 1 is typical
 * @param warms how much a session increases the strength of all later sessions of the same user; 0.1 is +10 % of {@code
 *     closes}
 * @param engaged the fraction of its sessions with the closer flag, 0..1
 * @param impressions the fraction of its sessions that are impressions, 0..1
 * @param price the typical cost of a click, in Euro
 * @param priced the fraction of its sessions that have a cost, 0..1; the others have none
 */
// More than 7: one line of the table in Channels, whose numbers are set by looking down its columns.
public record ChannelProfile(
        String name,
        double discovers,
        double returns,
        double closes,
        double warms,
        double engaged,
        double impressions,
        double price,
        double priced) {}
