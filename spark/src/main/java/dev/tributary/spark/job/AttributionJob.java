package dev.tributary.spark.job;

import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.core.type.TypeRules;
import dev.tributary.models.kernel.CreditQuestion;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import dev.tributary.pipeline.summary.TypeCount;
import dev.tributary.pipeline.type.LocalModels;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.cell.RowPlaces;
import dev.tributary.spark.count.AddingCounts;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.filter.UserFilter;
import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.ship.Shipped;
import dev.tributary.spark.source.SparkCatalog;
import dev.tributary.spark.step.Listing;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * An attribution on Spark: reads, credits, and keeps the outcome on the disks of the executors until it is closed. Used by
 * one thread.
 */
public final class AttributionJob implements AutoCloseable {
    /** So many rows that were set aside are listed in a run's document. */
    private static final int LISTED = 1_000;

    private final JobSettings settings;
    private final JobSource source;
    private final int parts;
    private final Shipped<Question> question;
    private final Dataset<Row> conversions;
    private final KeptOutcomes outcomes;
    private final JobCounts counts;
    private final Quarantine quarantine;
    private final JobFacts facts;

    /**
     * Runs the stages.
     *
     * @param asked into how many parts sessions and users are divided; empty for as many as the source asks for
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when tables or columns are missing or unusable
     */
    public AttributionJob(SparkSession session, JobSettings settings, OptionalInt asked) {
        List<SetAside> ofDriver = new ArrayList<>();
        this.settings = settings;
        this.source = new JobSource(session, SparkCatalog.of(session, settings.source()), settings.scope(), ofDriver);
        Stages stages = new Stages(source, asked);
        this.parts = stages.parts();
        this.conversions = stages.conversions().persist(StorageLevel.DISK_ONLY());
        Shipped<UserFilter> converting = stages.converting(conversions, settings.window());
        this.question = source.ship(question(typeNames(stages)), Question.class);
        Dataset<Row> sessions =
                stages.sessions(converting, settings.scope().rules().mapping().severalCosts(), settings.window());
        this.outcomes = new KeptOutcomes(stages.outcomes(conversions, sessions, converting, question));
        this.counts = AddingCounts.all(outcomes(OutcomeKind.COUNTED).select(OutcomeRows.MORE), question);
        source.requireUnchanged();
        counts.requireUsed();
        FactsMaking making = new FactsMaking(source, ofDriver);
        OptionalLong spend = making.readSpend(counts.sums());
        this.quarantine = new Quarantine(
                outcomes(OutcomeKind.SET_ASIDE),
                ofDriver,
                new Listing(source.ship(source.rowPlaces(), RowPlaces.class)));
        this.facts = making.facts(
                settings.source().toString(), counts, spend, conversions, quarantine.first(LISTED), quarantine.count());
    }

    private List<String> typeNames(Stages stages) {
        TypeRules types = settings.types();
        return types.isNone()
                ? List.of()
                : types.inOrder(stages.types(conversions, source.ship(types, TypeRules.class)));
    }

    private Question question(List<String> typeNames) {
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
        return outcomes.of(kind);
    }

    /** Returns the credits as results have them, those of a day in few parts. */
    public Dataset<Row> credits() {
        return outcomes.credits(credit().journeys().sessions());
    }

    /** Returns all usable conversions of any day, each once, among other rows of the river. */
    public Dataset<Row> conversions() {
        return conversions;
    }

    /** Returns what all tasks counted; of costs, with spend. */
    public JobCounts counts() {
        return counts;
    }

    /** Returns what all users come to. */
    public Partial credit() {
        return counts.credit().orElseThrow();
    }

    /** Returns the sums of all credits. */
    public CreditTotals totals() {
        return credit().credits().orElseThrow();
    }

    /** Returns the local engine with the models of all types. */
    public LocalIhcByType model() {
        ConversionTypes types = question().typesOf(List.of());
        return question().credits().orElseThrow().model(types);
    }

    /** Returns how many conversions of each type have credit, in their order; none if no types are configured. */
    public List<TypeCount> types() {
        LocalIhcByType model = model();
        return question().typeNames().stream()
                .map(type -> new TypeCount(
                        type, model.conversionType(type), counts.types().getOrDefault(type, 0L)))
                .toList();
    }

    /** Returns how many conversions each model has credited. */
    public List<OriginCount> origins() {
        LocalIhcByType model = model();
        long[] credited = new long[model.all().size()];
        types().forEach(type -> credited[model.whichOf(type.type())] += type.attributed());
        if (question().typeNames().isEmpty()) {
            credited[0] = credit().journeys().journeys();
        }
        List<Origin> origins = LocalModels.origins(model);
        return IntStream.range(0, credited.length)
                .filter(which -> credited[which] > 0)
                .mapToObj(which -> new OriginCount(origins.get(which), credited[which]))
                .toList();
    }

    /** Returns the rows that could not be used as they are. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /** Returns what is known of the source. */
    public JobFacts facts() {
        return facts;
    }

    /** Returns into how many parts sessions and users were divided. */
    public int parts() {
        return parts;
    }

    /** Returns the question that was answered. */
    public Question question() {
        return question.value();
    }

    /** Returns the same for tasks. */
    public Shipped<Question> questionOfTasks() {
        return question;
    }

    /** Lets go of what is kept. */
    @Override
    public void close() {
        outcomes.close();
        conversions.unpersist();
        source.close();
    }
}
