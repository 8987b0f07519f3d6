package dev.tributary.core.intake.mapping;

import java.util.List;
import java.util.Map;

/**
 * A query of a preset, before it is known what the source has: in several dialects of SQL, and with {@code {{name}}} in
 * place of each table.
 *
 * @param preset the name of the preset
 * @param name the name for messages
 * @param sql the query by dialect, such as {@code postgresql}
 * @param tables the tables by the name that the query has for them
 */
public record Template(String preset, String name, Map<String, String> sql, Map<String, Needed> tables) {
    public Template {
        sql = Map.copyOf(sql);
        tables = Map.copyOf(tables);
    }

    /**
     * A table that a query reads.
     *
     * @param names its possible names in the source; the first one that is there is read
     * @param needs the columns without which it is another table
     * @param columns the type of each further column that the query names, by dialect and column: one that the source
     *     lacks, or has in another type, is made of that type
     * @param optional whether it may be missing, and has no rows then
     */
    public record Needed(
            List<String> names, List<String> needs, Map<String, Map<String, String>> columns, boolean optional) {
        public Needed {
            names = List.copyOf(names);
            needs = List.copyOf(needs);
            columns = Map.copyOf(columns);
        }
    }
}
