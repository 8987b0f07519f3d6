package dev.tributary.core.intake.mapping;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.SourceTable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the user has said about a source. Immutable and thread-safe.
 *
 * @param tables by table; one without an entry has the reference names
 * @param zone the meaning of times without an offset
 * @param severalCosts what several costs of a session mean
 * @param overlap what counts where a channel has both spend and costs of sessions on a day
 * @param assumptions what a preset assumes
 */
public record SourceMapping(
        Map<SourceTable, TableMapping> tables,
        ZoneId zone,
        SeveralCosts severalCosts,
        SpendOverlap overlap,
        List<Assumption> assumptions) {
    /** Nothing was said: the names of the reference database, UTC. */
    public static final SourceMapping REFERENCE =
            new SourceMapping(Map.of(), ZoneOffset.UTC, SeveralCosts.HIGHEST, SpendOverlap.SPEND);

    public SourceMapping {
        tables = Map.copyOf(tables);
        assumptions = List.copyOf(assumptions);
    }

    /** Creates a mapping without a preset. */
    public SourceMapping(
            Map<SourceTable, TableMapping> tables, ZoneId zone, SeveralCosts severalCosts, SpendOverlap overlap) {
        this(tables, zone, severalCosts, overlap, List.of());
    }

    /** Returns the same, and before it what is said in another way: where both say something, this counts. */
    public SourceMapping over(Map<SourceTable, TableMapping> others, List<Assumption> assumed) {
        Map<SourceTable, TableMapping> both = new EnumMap<>(SourceTable.class);
        both.putAll(others);
        tables.forEach((table, said) -> both.merge(table, said, (other, over) -> over.over(other)));
        List<Assumption> all =
                Stream.concat(assumed.stream(), assumptions.stream()).distinct().toList();
        return new SourceMapping(both, zone, severalCosts, overlap, all);
    }

    /** Returns the names of the presets that make its tables. */
    public List<String> presets() {
        return tables.values().stream()
                .flatMap(table -> table.relation().stream())
                .map(Relation::there)
                .filter(Relation.Templated.class::isInstance)
                .map(relation -> ((Relation.Templated) relation).template().preset())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns what was said about a table. */
    public TableMapping of(SourceTable table) {
        return tables.getOrDefault(table, TableMapping.NONE);
    }
}
