package dev.tributary.spark.job;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.type.Selection;
import dev.tributary.core.type.TypeRules;
import dev.tributary.models.kernel.CreditQuestion;
import dev.tributary.models.kernel.Question;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.ship.Shipped;
import dev.tributary.spark.source.SparkCatalog;
import dev.tributary.spark.step.UserFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * An attribution on Spark: reads, credits, and keeps the outcome on the disks of the executors until it is closed. Used by
 * one thread.
 */
public final class AttributionJob implements AutoCloseable {
    private final List<SetAside> setAside = new ArrayList<>();
    private final Question question;
    private final Dataset<Row> conversions;
    private final Dataset<Row> outcomes;

    /**
     * Runs the stages.
     *
     * @param parts into how many parts sessions and users are divided
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when tables or columns are missing or unusable
     */
    public AttributionJob(SparkSession session, JobSettings settings, int parts) {
        JobSource source =
                new JobSource(session, SparkCatalog.of(session, settings.source()), settings.scope(), setAside);
        Stages stages = new Stages(source, parts);
        this.conversions = stages.conversions().persist(StorageLevel.DISK_ONLY());
        Shipped<UserFilter> converting = stages.converting(conversions, settings.window());
        this.question = question(settings, typeNames(stages, source, settings.types()));
        Dataset<Row> sessions =
                stages.sessions(converting, settings.scope().rules().mapping().severalCosts(), settings.window());
        this.outcomes =
                stages.outcomes(conversions, sessions, converting, question).persist(StorageLevel.DISK_ONLY());
        outcomes.write().format("noop").mode(SaveMode.Overwrite).save();
    }

    private List<String> typeNames(Stages stages, JobSource source, TypeRules types) {
        return types.isNone()
                ? List.of()
                : types.inOrder(stages.types(conversions, source.ship(types, TypeRules.class)));
    }

    private static Question question(JobSettings settings, List<String> typeNames) {
        return new Question(
                settings.journeys(),
                new Selection(settings.window(), settings.types(), Optional.empty()),
                typeNames,
                false,
                Optional.of(new CreditQuestion(settings.models(), settings.redistribution(), settings.basis())),
                false,
                Optional.empty());
    }

    /** Returns the outcomes of a kind, in the form of {@link OutcomeRows}. */
    public Dataset<Row> outcomes(OutcomeKind kind) {
        return outcomes.filter(functions.col(OutcomeRows.KIND).equalTo(kind.name()));
    }

    /** Returns what all tasks counted. */
    public JobCounts counts() {
        JobCounts all = JobCounts.NONE;
        for (Row row : outcomes(OutcomeKind.COUNTED).select(OutcomeRows.MORE).collectAsList()) {
            all = all.plus(JobCounts.read(row.getAs(0)), question);
        }
        return all;
    }

    /** Returns the question that was answered. */
    public Question question() {
        return question;
    }

    /** Lets go of what is kept. */
    @Override
    public void close() {
        outcomes.unpersist();
        conversions.unpersist();
    }
}
