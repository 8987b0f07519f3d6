package dev.tributary.sample.shop;

/**
 * How a user comes to the shop.
 *
 * @param campaign its name; empty if the channel has none
 */
public record Encounter(ChannelProfile channel, String campaign) {}
