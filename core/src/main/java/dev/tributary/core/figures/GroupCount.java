package dev.tributary.core.figures;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts conversions by their group. Not thread-safe. */
final class GroupCount {
    private final SortedMap<String, Count> counts = new TreeMap<>(CodePoints::compare);

    /** @param touches how many sessions its journey has; 0 if it has none */
    void add(String group, Conversion conversion, int touches) {
        Count count = counts.computeIfAbsent(group, key -> new Count(new OrderSum()));
        count.orders.add(conversion);
        count.attributed += touches > 0 ? 1 : 0;
        count.touches += touches;
    }

    void add(GroupCount other) {
        other.counts.forEach((group, more) ->
                counts.computeIfAbsent(group, key -> new Count(new OrderSum())).add(more));
    }

    /** Returns one for each of the given groups, in their order. */
    List<GroupFigure> figures(Collection<String> groups) {
        return groups.stream()
                .map(group ->
                        counts.getOrDefault(group, new Count(new OrderSum())).figure(group))
                .toList();
    }

    void writeTo(ByteWriter out) {
        out.number(counts.size());
        counts.forEach((group, count) -> {
            out.text(group);
            count.orders.writeTo(out);
            out.number(count.attributed);
            out.number(count.touches);
        });
    }

    static GroupCount readFrom(ByteReader in) {
        GroupCount groups = new GroupCount();
        for (int left = in.size(); left > 0; left--) {
            String group = in.text();
            Count count = new Count(OrderSum.readFrom(in));
            count.attributed = in.count();
            count.touches = in.count();
            groups.counts.put(group, count);
        }
        return groups;
    }

    private static final class Count {
        private final OrderSum orders;
        private long attributed;
        private long touches;

        Count(OrderSum orders) {
            this.orders = orders;
        }

        void add(Count other) {
            orders.add(other.orders);
            attributed += other.attributed;
            touches += other.touches;
        }

        GroupFigure figure(String group) {
            return new GroupFigure(group, orders.orders(), attributed, touches);
        }
    }
}
