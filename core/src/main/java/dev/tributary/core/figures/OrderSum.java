package dev.tributary.core.figures;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.number.ExactSum;

/** Adds conversions up. Not thread-safe. */
final class OrderSum {
    private final ExactSum revenue = new ExactSum();
    private long conversions;

    void add(Conversion conversion) {
        conversions++;
        revenue.add(conversion.revenue());
    }

    Orders orders() {
        return new Orders(conversions, revenue.toDecimal());
    }
}
