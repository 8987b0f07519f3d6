package dev.tributary.store.server;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.report.RowsSetAside;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Counts rows that were set aside, which come in any order, and keeps the first of them. Not thread-safe. */
final class FirstSetAside {
    private static final Comparator<SetAside> ORDER = Comparator.comparing(SetAside::table)
            .thenComparingLong(SetAside::row)
            .thenComparing(SetAside::id)
            .thenComparing(SetAside::reason)
            .thenComparing(row -> row.finding().code());

    private final int most;
    private final Map<Key, RowsSetAside.OfReason> reasons = new HashMap<>();
    private final PriorityQueue<SetAside> first = new PriorityQueue<>(ORDER.reversed());
    private long rows;

    private record Key(String table, Finding finding) {}

    /** @param most how many are kept */
    FirstSetAside(int most) {
        this.most = most;
    }

    void add(SetAside row) {
        rows++;
        reasons.merge(
                new Key(row.table(), row.finding()),
                new RowsSetAside.OfReason(row, 1),
                (one, other) -> new RowsSetAside.OfReason(
                        ORDER.compare(one.example(), other.example()) <= 0 ? one.example() : other.example(),
                        one.rows() + other.rows()));
        first.add(row);
        if (first.size() > most) {
            first.remove();
        }
    }

    RowsSetAside all() {
        List<SetAside> inOrder = new ArrayList<>(first);
        inOrder.sort(ORDER);
        return new RowsSetAside(
                rows,
                reasons.values().stream()
                        .sorted(Comparator.comparingLong(RowsSetAside.OfReason::rows)
                                .reversed()
                                .thenComparing(RowsSetAside.OfReason::example, ORDER))
                        .toList(),
                inOrder);
    }
}
