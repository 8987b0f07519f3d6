package dev.tributary.core.report;

import dev.tributary.core.number.ExactSum;

/** What one channel holds on one day. Not thread-safe. */
final class CreditSum {
    private final ExactSum ihc = new ExactSum();
    private final ExactSum revenue = new ExactSum();
    private boolean held;

    /** Some credit, of which the sums are known. */
    static CreditSum of(ExactSum ihc, ExactSum revenue) {
        CreditSum sum = new CreditSum();
        sum.held = true;
        sum.ihc.add(ihc);
        sum.revenue.add(revenue);
        return sum;
    }

    /** Adds one credit and its share of the conversion's revenue. */
    void add(double credit, double itsRevenue) {
        held = true;
        ihc.add(credit);
        revenue.add(itsRevenue);
    }

    /** What this and another hold together. */
    CreditSum plus(CreditSum other) {
        CreditSum both = new CreditSum();
        both.held = held || other.held;
        both.ihc.add(ihc);
        both.ihc.add(other.ihc);
        both.revenue.add(revenue);
        both.revenue.add(other.revenue);
        return both;
    }

    /** Whether any credit was added, though it be 0. */
    boolean held() {
        return held;
    }

    ExactSum ihc() {
        return ihc;
    }

    ExactSum revenue() {
        return revenue;
    }
}
