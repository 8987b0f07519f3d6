package dev.tributary.spark.source;

import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of a session's catalogs, such as Iceberg's.
 *
 * @param session the session
 * @param namespace the catalog and the database in which tables are looked up first; empty for the session's current ones
 */
record SessionPlace(SparkSession session, String namespace) implements SparkPlace {
    static final String SCHEME = "spark";

    private static final String NOT_FOUND = "TABLE_OR_VIEW_NOT_FOUND";

    /** A name with too many parts for Spark's own catalog, which it takes to be meant where there is no such catalog. */
    private static final String TOO_LONG = "REQUIRES_SINGLE_PART_NAMESPACE";

    @Override
    public String name() {
        return SCHEME + ":" + namespace;
    }

    @Override
    public List<String> tables() {
        return SparkFailures.asked(
                "The list of tables in " + name(),
                () -> (namespace.isEmpty()
                                ? session.catalog().listTables()
                                : session.catalog().listTables(namespace))
                        .collectAsList().stream().map(table -> table.name()).toList());
    }

    @Override
    public Optional<SparkTable> find(Relation.Named table) {
        String given = SparkNames.table(table.name());
        List<String> none = List.of(NOT_FOUND);
        return namespace.isEmpty()
                ? named(given, none)
                : named(namespace + "." + given, List.of(NOT_FOUND, TOO_LONG)).or(() -> named(given, none));
    }

    /** @param none the failures that say that there is no such table */
    private Optional<SparkTable> named(String table, List<String> none) {
        return SparkFailures.asked("The table " + table + " in " + name(), () -> {
            try {
                Dataset<Row> rows = session.table(table);
                return Optional.of(new TypedTable(kind(table), rows));
            } catch (Exception failure) {
                if (none.contains(SparkFailures.condition(failure))) {
                    return Optional.empty();
                }
                throw failure;
            }
        });
    }

    /** For messages alone. */
    private RelationKind kind(String table) {
        try {
            return session.catalog().getTable(table).tableType().equals("VIEW")
                    ? RelationKind.VIEW
                    : RelationKind.TABLE;
        } catch (Exception unknown) {
            return RelationKind.TABLE;
        }
    }

    @Override
    public SparkTable answer(Relation.Query query) {
        return SparkFailures.asked(
                "The " + query.name() + " in " + name(),
                () -> new TypedTable(RelationKind.QUERY, session.sql(SparkNames.queryAlone(query.sql()))));
    }

    @Override
    public String tableInQuery(String table) {
        String given = SparkNames.table(table);
        return namespace.isEmpty() ? given : namespace + "." + given;
    }
}
