package dev.tributary.core.figures;

import dev.tributary.core.facts.Conversion;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts conversions by the kind of their customers. Not thread-safe. */
final class CustomerCount {
    private final FirstConversions first;
    private final Map<CustomerKind, Count> counts = new EnumMap<>(CustomerKind.class);

    CustomerCount(FirstConversions first) {
        this.first = first;
    }

    /** @param touches how many sessions its journey has; 0 if it has none */
    void add(Conversion conversion, int touches) {
        Count count = counts.computeIfAbsent(first.kind(conversion), kind -> new Count());
        count.orders.add(conversion);
        count.attributed += touches > 0 ? 1 : 0;
        count.touches += touches;
    }

    /** One for each kind, in their order. */
    List<CustomerFigure> figures() {
        return Arrays.stream(CustomerKind.values())
                .map(kind -> counts.getOrDefault(kind, new Count()).figure(kind))
                .toList();
    }

    private static final class Count {
        private final OrderSum orders = new OrderSum();
        private long attributed;
        private long touches;

        CustomerFigure figure(CustomerKind kind) {
            return new CustomerFigure(kind, orders.orders(), attributed, touches);
        }
    }
}
