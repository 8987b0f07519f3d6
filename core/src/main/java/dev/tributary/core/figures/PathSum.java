package dev.tributary.core.figures;

/** The conversions of a path, and the users who took it and never converted. Not thread-safe. */
final class PathSum {
    final OrderSum orders;
    long nulls;

    PathSum() {
        this(new OrderSum(), 0);
    }

    PathSum(OrderSum orders, long nulls) {
        this.orders = orders;
        this.nulls = nulls;
    }

    void add(PathSum other) {
        orders.add(other.orders);
        nulls += other.nulls;
    }
}
