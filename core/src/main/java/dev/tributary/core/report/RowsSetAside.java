package dev.tributary.core.report;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a source that could not be used as they are: how many for which reason, and the first of them. Immutable.
 *
 * @param rows how many there are
 * @param reasons by table and reason, the most frequent first
 * @param first all of them, or the first
 */
public record RowsSetAside(long rows, List<OfReason> reasons, List<SetAside> first) {
    public RowsSetAside {
        reasons = List.copyOf(reasons);
        first = List.copyOf(first);
    }

    /**
     * The rows of a table with one reason.
     *
     * @param example the first of them
     * @param rows how many
     */
    public record OfReason(SetAside example, long rows) {}

    private record Key(String table, Finding finding) {}

    /** Counts all rows there are. */
    public static RowsSetAside of(List<SetAside> all) {
        Map<Key, List<SetAside>> groups = new LinkedHashMap<>();
        all.forEach(row -> groups.computeIfAbsent(new Key(row.table(), row.finding()), key -> new ArrayList<>())
                .add(row));
        return new RowsSetAside(
                all.size(),
                groups.values().stream()
                        .map(group -> new OfReason(group.get(0), group.size()))
                        .sorted(Comparator.comparingLong(OfReason::rows).reversed())
                        .toList(),
                all);
    }
}
