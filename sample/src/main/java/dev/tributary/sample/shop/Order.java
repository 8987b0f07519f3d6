package dev.tributary.sample.shop;

/**
 * A conversion before it has an id.
 *
 * @param user the id of its user
 * @param second epoch second
 * @param revenue cents
 */
public record Order(String user, long second, int revenue) {}
