package dev.tributary.core.intake.mapping;

import dev.tributary.core.intake.SourceTable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What the user has said about a source. Immutable and thread-safe.
 *
 * @param tables by table; one without an entry has the reference names
 * @param zone the meaning of times without an offset
 * @param severalCosts what several costs of a session mean
 * @param overlap what counts where a channel has both spend and costs of sessions on a day
 */
public record SourceMapping(
        Map<SourceTable, TableMapping> tables, ZoneId zone, SeveralCosts severalCosts, SpendOverlap overlap) {
    /** Nothing was said: the names of the reference database, UTC. */
    public static final SourceMapping REFERENCE =
            new SourceMapping(Map.of(), ZoneOffset.UTC, SeveralCosts.FIRST, SpendOverlap.SPEND);

    public SourceMapping {
        tables = Map.copyOf(tables);
    }

    /** Returns what was said about a table. */
    public TableMapping of(SourceTable table) {
        return tables.getOrDefault(table, TableMapping.NONE);
    }
}
