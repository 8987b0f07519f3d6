package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a connector tells of its tables. All methods may throw {@link dev.tributary.core.TributaryException}: USAGE when
 * a kind of relation is not possible there, SOURCE_DATA when one cannot be read.
 */
public interface Catalog {
    /** Returns the name of the database or folder, for messages. */
    String name();

    /** Returns the names of its tables, for messages. */
    List<String> tables();

    /** Returns the columns of a relation, as spelled there, in order; empty if there is no such table. */
    List<String> columns(Relation relation);

    /**
     * Passes on each row of a relation, in a stable order. The row object may be reused.
     *
     * @param columns the columns that are read, by the field that the row has for each
     * @param taker may throw, which ends the reading
     */
    void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker);

    /**
     * Passes on the rows from the first on, until there are enough.
     *
     * @param enough takes a row, and returns whether the rest is not needed
     */
    default void readUntil(Relation relation, Map<Field, String> columns, Predicate<Row> enough) {
        try {
            read(relation, columns, row -> {
                if (enough.test(row)) {
                    throw new Enough();
                }
            });
        } catch (Enough end) {
            // As was asked for.
        }
    }

    /** Returns what a relation is. */
    default RelationKind kind(Relation relation) {
        return relation instanceof Relation.Query ? RelationKind.QUERY : RelationKind.TABLE;
    }

    /** Returns the dialect of SQL in which it answers queries: {@code sqlite}, {@code postgresql}, …; empty if in none. */
    default Optional<String> dialect() {
        return Optional.empty();
    }

    /** Returns a name as its queries have it, in quotes. */
    default String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns the tables of another place that the mapping of the source names. */
    default Catalog at(Relation.Place place) {
        throw new IllegalStateException(place + " is not a part of " + name());
    }

    /** Returns the name of a table as its queries have it, with its schema if it is given. */
    default String tableInQuery(String table) {
        return quoted(table);
    }

    /** Returns the type of each column of a relation, in the words of the source, as far as it has types. */
    default Map<String, String> types(Relation relation) {
        return Map.of();
    }

    /**
     * Returns a table as a query has it, with columns read as types that are given, if a column there has no type but the
     * one that it is read as; empty for others.
     *
     * @param types the types of columns, some of which may be missing there; they have no values then
     */
    default Optional<String> readAs(String table, Map<String, String> types) {
        return Optional.empty();
    }

    /** Returns whether a table there has results of this program, so that it is no source. */
    default boolean isOfResults(String table) {
        return false;
    }

    /** Returns whether a view can be made there, for messages. */
    default boolean hasViews() {
        return false;
    }
}
