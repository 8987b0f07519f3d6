package dev.tributary.spark.result;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.spark.source.SparkFailures;
import dev.tributary.spark.source.SparkNames;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The tables of results in an Iceberg catalog, through Spark's own commands alone: the library comes with the job, in the
 * version that fits its Spark. A session's setting says that a write is staged, so a session writes for one run at a time.
 *
 * @param catalog the name of the catalog
 * @param namespace the names below it, quoted
 */
record IcebergTables(SparkSession session, String catalog, String namespace) {
    /** With it, and that property of a table, a write makes a snapshot that is not the current one. */
    private static final String STAGE = "spark.wap.id";

    private static final String STAGING = "write.wap.enabled";

    /** What is thrown when a snapshot was made for another one than the current. */
    private static final String NOT_NEXT = "org.apache.iceberg.exceptions.ValidationException";

    /**
     * Finds the tables of an address.
     *
     * @throws TributaryException USAGE when it does not name a catalog and a namespace
     */
    static IcebergTables of(SparkSession session, String address) {
        List<String> parts;
        try {
            parts = List.copyOf(CollectionConverters.asJava(
                    session.sessionState().sqlParser().parseMultipartIdentifier(address)));
        } catch (ParseException none) {
            parts = List.of();
        }
        if (parts.size() < 2) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The address " + Shown.plain(IcebergResults.SCHEME + ":" + address)
                            + " does not name a catalog and a namespace.",
                    "Write iceberg:CATALOG.NAMESPACE in results, such as iceberg:lake.attribution.");
        }
        String below = parts.stream().skip(1).map(SparkNames::quoted).collect(Collectors.joining("."));
        return new IcebergTables(session, SparkNames.quoted(parts.get(0)), below);
    }

    /** A snapshot that was staged, and the one that was current before. */
    record Staged(long id, OptionalLong parent) {}

    /** Returns the address for messages. */
    String name() {
        return (IcebergResults.SCHEME + ":" + catalog + "." + namespace).replace("`", "");
    }

    private String within(ResultTable table) {
        return namespace + "." + table.label();
    }

    private String full(ResultTable table) {
        return catalog + "." + within(table);
    }

    boolean exists(ResultTable table) {
        return SparkFailures.asked(what(table), () -> session.catalog().tableExists(full(table)));
    }

    private String what(ResultTable table) {
        return "The table " + table.label() + " in " + name();
    }

    /** Returns the snapshot of a table that counts now, whatever this process remembers; empty if there is none. */
    OptionalLong current(ResultTable table) {
        return SparkFailures.asked(what(table), () -> {
            if (!exists(table)) {
                return OptionalLong.empty();
            }
            session.catalog().refreshTable(full(table));
            return session
                    .sql("SELECT snapshot_id FROM " + full(table) + ".refs WHERE name = 'main'")
                    .collectAsList()
                    .stream()
                    .mapToLong(row -> row.getLong(0))
                    .findFirst();
        });
    }

    /** Returns the rows of a snapshot. */
    Dataset<Row> at(ResultTable table, long snapshot) {
        return SparkFailures.asked(
                what(table), () -> session.sql("SELECT * FROM " + full(table) + " VERSION AS OF " + snapshot));
    }

    /** Returns the run that was published last. */
    Optional<Row> lastRun() {
        return current(ResultTable.RUN).isEmpty()
                ? Optional.empty()
                : SparkFailures.asked(
                        what(ResultTable.RUN),
                        () -> session
                                .sql("SELECT * FROM " + full(ResultTable.RUN) + " ORDER BY " + PublishedRuns.NUMBER
                                        + " DESC LIMIT 1")
                                .collectAsList()
                                .stream()
                                .findFirst());
    }

    /** Writes a snapshot that nobody reads yet, in which rows take the place of those that are replaced. */
    Staged stage(ResultTable table, Dataset<Row> rows, Column replaced, String stage) {
        return SparkFailures.written(what(table), () -> {
            create(table);
            SparkSession own = rows.sparkSession();
            own.conf().set(STAGE, stage);
            try {
                rows.writeTo(full(table)).overwrite(replaced);
            } finally {
                own.conf().unset(STAGE);
            }
            Row made = session.sql("SELECT snapshot_id, parent_id FROM " + full(table)
                            + ".snapshots WHERE summary['wap.id'] = '" + stage + "'")
                    .head();
            return new Staged(
                    made.getLong(0), made.isNullAt(1) ? OptionalLong.empty() : OptionalLong.of(made.getLong(1)));
        });
    }

    private void create(ResultTable table) {
        if (!exists(table)) {
            session.sql("CREATE NAMESPACE IF NOT EXISTS " + catalog + "." + namespace);
            String columns = table == ResultTable.RUN
                    ? PublishedRuns.SCHEMA.toDDL()
                    : table.schema().toDDL();
            String parts = table == ResultTable.CREDITS ? " PARTITIONED BY (conv_date)" : "";
            session.sql("CREATE TABLE IF NOT EXISTS " + full(table) + " (" + columns + ") USING iceberg" + parts
                    + " TBLPROPERTIES ('" + STAGING + "' = 'true')");
        }
        // Without it, what is staged would count at once.
        boolean staging =
                session.sql("SHOW TBLPROPERTIES " + full(table) + " ('" + STAGING + "')").collectAsList().stream()
                        .anyMatch(property -> property.getString(1).equals("true"));
        if (!staging) {
            session.sql("ALTER TABLE " + full(table) + " SET TBLPROPERTIES ('" + STAGING + "' = 'true')");
        }
    }

    /** Makes a staged snapshot the current one; false if the current one is not that before it. */
    boolean release(ResultTable table, String stage) {
        return SparkFailures.written(what(table), () -> {
            try {
                session.sql("CALL " + catalog + ".system.publish_changes(table => '" + within(table) + "', wap_id => '"
                        + stage + "')");
                return true;
            } catch (RuntimeException failure) {
                if (Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause.getClass().getName().equals(NOT_NEXT))) {
                    return false;
                }
                throw failure;
            }
        });
    }

    /** Adds rows to the table of runs. */
    void append(Dataset<Row> runs) {
        SparkFailures.written(what(ResultTable.RUN), () -> {
            create(ResultTable.RUN);
            runs.writeTo(full(ResultTable.RUN)).append();
            return runs;
        });
    }
}
