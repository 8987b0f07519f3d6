package dev.tributary.sample.shop;

/**
 * A session before it has an id.
 *
 * @param user the id of its user
 * @param second epoch second
 * @param cost thousandths of a Euro, or {@link Prices#NO_COST}
 * @param pull how strongly it leads to an order; above 0
 */
public record Visit(String user, long second, Encounter encounter, Engagement engagement, int cost, double pull) {}
