package dev.tributary.spark.job;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.type.TypeRules;
import dev.tributary.models.kernel.Question;
import dev.tributary.spark.filter.FilterBuilding;
import dev.tributary.spark.filter.InWindow;
import dev.tributary.spark.filter.OfFilter;
import dev.tributary.spark.filter.UserFilter;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.ship.Shipped;
import dev.tributary.spark.step.ConversionMerging;
import dev.tributary.spark.step.ConversionReading;
import dev.tributary.spark.step.CostReading;
import dev.tributary.spark.step.CreditingUsers;
import dev.tributary.spark.step.MergingNames;
import dev.tributary.spark.step.SessionMerging;
import dev.tributary.spark.step.SessionReading;
import dev.tributary.spark.step.TypeFinding;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.util.sketch.BloomFilter;
import org.apache.spark.util.sketch.IncompatibleMergeException;

/**
 * The stages of a job. Rows are divided by the hash of an id, never in turns, so that a task that is repeated gets the same
 * rows; and they are sorted within a part, so that it does the same with them.
 */
final class Stages {
    private static final int FEW_PARTS = 8;

    private final JobSource source;
    private final int parts;
    private final int partsOfConversions;

    /** @param asked into how many parts all is divided; empty for as many as the source asks for */
    Stages(JobSource source, OptionalInt asked) {
        this.source = source;
        this.parts = source.parts(SourceTable.SESSIONS, asked);
        this.partsOfConversions = source.parts(SourceTable.CONVERSIONS, asked);
    }

    /** Returns into how many parts sessions and users are divided. */
    int parts() {
        return parts;
    }

    /** Returns each conversion once, and what was set aside and counted. */
    Dataset<Row> conversions() {
        JobSource.Tasks table = source.tasks(SourceTable.CONVERSIONS);
        TableNames names = source.names(SourceTable.CONVERSIONS);
        Dataset<Row> read = table.rows().mapPartitions(new ConversionReading(table.task()), RiverRows.encoder());
        return sorted(read, partsOfConversions, RiverRows.ID, RiverRows.bySession())
                .mapPartitions(
                        new ConversionMerging(names.table(), names.column(Field.CONVERSION)), RiverRows.encoder());
    }

    /** Returns the users of the conversions that are wanted. */
    Shipped<UserFilter> converting(Dataset<Row> conversions, DateWindow window) {
        Dataset<Row> wanted = conversions
                .filter(functions.col(RiverRows.KIND).equalTo(RowKind.CONVERSION.code()))
                .filter(new InWindow(source.ship(window, DateWindow.class)));
        BloomFilter all = wanted
                .coalesce(FEW_PARTS)
                .mapPartitions(new FilterBuilding(wanted.count()), FilterBuilding.encoder())
                .collectAsList()
                .stream()
                .map(UserFilter::read)
                .reduce(Stages::joined)
                .orElseGet(() -> UserFilter.empty(0));
        return source.ship(UserFilter.of(all), UserFilter.class);
    }

    private static BloomFilter joined(BloomFilter one, BloomFilter other) {
        try {
            return one.mergeInPlace(other);
        } catch (IncompatibleMergeException e) {
            throw new IllegalStateException("filters of one size differ", e);
        }
    }

    /** Returns the types that conversions have. */
    Set<String> types(Dataset<Row> conversions, Shipped<TypeRules> rules) {
        Column isConversion = functions
                .col(RiverRows.KIND)
                .isin(
                        RowKind.CONVERSION.code(),
                        RowKind.CONVERSION_WITHOUT_USER.code(),
                        RowKind.CONVERSION_OF_UNKNOWN.code());
        return new TreeSet<>(
                sorted(conversions.filter(isConversion), partsOfConversions, RiverRows.USER, RiverRows.byUser())
                        .mapPartitions(new TypeFinding(rules), Encoders.STRING())
                        .distinct()
                        .collectAsList());
    }

    /** Returns the sessions of those users, each once, and the cost of all. */
    Dataset<Row> sessions(Shipped<UserFilter> converting, SeveralCosts several, DateWindow window) {
        TableNames names = source.names(SourceTable.SESSIONS);
        String costs =
                source.has(SourceTable.COSTS) ? source.names(SourceTable.COSTS).table() : "";
        return sorted(readSessions(converting), parts, RiverRows.ID, RiverRows.bySession())
                .mapPartitions(
                        new SessionMerging(
                                new MergingNames(names.table(), names.column(Field.SESSION), costs),
                                several,
                                window.zone()),
                        RiverRows.encoder());
    }

    /** Returns the rows of sessions and costs, as many as there are. */
    Dataset<Row> readSessions(Shipped<UserFilter> converting) {
        JobSource.Tasks table = source.tasks(SourceTable.SESSIONS);
        Dataset<Row> read =
                table.rows().mapPartitions(new SessionReading(table.task(), converting), RiverRows.encoder());
        if (!source.has(SourceTable.COSTS)) {
            return read;
        }
        JobSource.Tasks costs = source.tasks(SourceTable.COSTS);
        return read.union(costs.rows().mapPartitions(new CostReading(costs.task()), RiverRows.encoder()));
    }

    /** Returns the conversions and sessions of those users, user by user in the order of time. */
    Dataset<Row> users(Dataset<Row> conversions, Dataset<Row> sessions, Shipped<UserFilter> converting) {
        Dataset<Row> all = conversions.filter(new OfFilter(converting)).union(sessions);
        return sorted(all, parts, RiverRows.USER, RiverRows.byUser());
    }

    /** Returns the outcome of the conversions. */
    Dataset<Row> outcomes(
            Dataset<Row> conversions,
            Dataset<Row> sessions,
            Shipped<UserFilter> converting,
            Shipped<Question> question) {
        return users(conversions, sessions, converting)
                .mapPartitions(new CreditingUsers(question), OutcomeRows.encoder());
    }

    private static Dataset<Row> sorted(Dataset<Row> rows, int parts, String by, Column[] order) {
        return rows.repartition(parts, functions.col(by)).sortWithinPartitions(order);
    }
}
