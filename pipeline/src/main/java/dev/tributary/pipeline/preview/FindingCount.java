package dev.tributary.pipeline.preview;

import dev.tributary.core.facts.SetAside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table that were set aside for one reason.
 *
 * @param first the first of them
 * @param rows how many there are
 */
public record FindingCount(SetAside first, long rows) {
    private record Key(String table, String code) {}

    /** Returns the counts in the order of their first rows. */
    static List<FindingCount> of(List<SetAside> rows) {
        Map<Key, FindingCount> counts = new LinkedHashMap<>();
        for (SetAside row : rows) {
            counts.merge(
                    new Key(row.table(), row.finding().code()),
                    new FindingCount(row, 1),
                    (one, more) -> new FindingCount(one.first, one.rows + more.rows));
        }
        return new ArrayList<>(counts.values());
    }
}
