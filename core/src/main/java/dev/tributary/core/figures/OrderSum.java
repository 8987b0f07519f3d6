package dev.tributary.core.figures;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.number.ExactSum;

/** Adds up conversions. Not thread-safe. */
final class OrderSum {
    private final ExactSum revenue = new ExactSum();
    private long conversions;

    void add(Conversion conversion) {
        conversions++;
        revenue.add(conversion.revenue());
    }

    void add(OrderSum other) {
        conversions += other.conversions;
        revenue.add(other.revenue);
    }

    Orders orders() {
        return new Orders(conversions, revenue.toDecimal());
    }

    void writeTo(ByteWriter out) {
        out.number(conversions);
        out.sum(revenue);
    }

    static OrderSum readFrom(ByteReader in) {
        OrderSum sum = new OrderSum();
        sum.conversions = in.count();
        sum.revenue.add(in.sum());
        return sum;
    }
}
