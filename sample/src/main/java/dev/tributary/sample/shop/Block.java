package dev.tributary.sample.shop;

import java.util.List;

/** A part of the sample: some users with all their sessions and orders, each list in order of time. */
public record Block(List<Visit> visits, List<Order> orders) {
    public Block {
        visits = List.copyOf(visits);
        orders = List.copyOf(orders);
    }
}
