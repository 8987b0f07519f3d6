package dev.tributary.core.figures;

import dev.tributary.core.facts.Conversion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts conversions by their group. Not thread-safe. */
final class GroupCount {
    private final Function<Conversion, String> groupOf;
    private final Map<String, Count> counts = new HashMap<>();

    GroupCount(Function<Conversion, String> groupOf) {
        this.groupOf = groupOf;
    }

    /** @param touches how many sessions its journey has; 0 if it has none */
    void add(Conversion conversion, int touches) {
        Count count = counts.computeIfAbsent(groupOf.apply(conversion), group -> new Count());
        count.orders.add(conversion);
        count.attributed += touches > 0 ? 1 : 0;
        count.touches += touches;
    }

    /** One for each of some groups, in their order. */
    List<GroupFigure> figures(Collection<String> groups) {
        return groups.stream()
                .map(group -> counts.getOrDefault(group, new Count()).figure(group))
                .toList();
    }

    private static final class Count {
        private final OrderSum orders = new OrderSum();
        private long attributed;
        private long touches;

        GroupFigure figure(String group) {
            return new GroupFigure(group, orders.orders(), attributed, touches);
        }
    }
}
