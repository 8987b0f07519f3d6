package dev.tributary.spark.source;

import dev.tributary.core.intake.mapping.Relation;
import java.util.List;
import java.util.Optional;

/**
 * The tables of one address. All methods may throw {@link dev.tributary.core.TributaryException} as those of {@link
 * dev.tributary.core.intake.layout.Catalog}. On the driver only; not thread-safe.
 */
interface SparkPlace {
    /** Returns the address for messages. */
    String name();

    /** Returns the names of its tables, for messages. */
    List<String> tables();

    /** Finds a table. */
    Optional<SparkTable> find(Relation.Named table);

    /** Returns the rows of a query. */
    SparkTable answer(Relation.Query query);

    /** Returns the dialect of SQL in which it answers queries. */
    default String dialect() {
        return "spark";
    }

    /** Returns a name as its queries have it, in quotes. */
    default String quoted(String column) {
        return SparkNames.quoted(column);
    }

    /** Returns the name of a table as its queries have it. */
    default String tableInQuery(String table) {
        return quoted(table);
    }

    /**
     * Checks that what was found is as it was, if that can be told.
     *
     * @throws dev.tributary.core.TributaryException TEMPORARY when it is not
     */
    default void requireUnchanged() {}
}
