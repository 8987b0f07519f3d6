package dev.tributary.core.report;

import dev.tributary.core.number.ExactSum;

/** The credit of one channel on one day. Not thread-safe. */
final class CreditSum {
    private final ExactSum orders = new ExactSum();
    private final ExactSum revenue = new ExactSum();
    private boolean held;

    /** Creates it from known sums. */
    static CreditSum of(ExactSum orders, ExactSum revenue) {
        CreditSum sum = new CreditSum();
        sum.held = true;
        sum.orders.add(orders);
        sum.revenue.add(revenue);
        return sum;
    }

    /** Adds one credit and its share of the conversion's revenue. */
    void add(double credit, double itsRevenue) {
        held = true;
        orders.add(credit);
        revenue.add(itsRevenue);
    }

    /** Returns the sum of this and another. */
    CreditSum plus(CreditSum other) {
        CreditSum both = new CreditSum();
        both.held = held || other.held;
        both.orders.add(orders);
        both.orders.add(other.orders);
        both.revenue.add(revenue);
        both.revenue.add(other.revenue);
        return both;
    }

    /** Returns whether any credit was added, even if it was 0. */
    boolean held() {
        return held;
    }

    ExactSum orders() {
        return orders;
    }

    ExactSum revenue() {
        return revenue;
    }
}
