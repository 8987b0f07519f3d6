package dev.tributary.spark.job;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.core.type.TypeRules;
import dev.tributary.models.kernel.Question;
import dev.tributary.spark.cell.RowPlaces;
import dev.tributary.spark.count.AddingCounts;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.filter.UserFilter;
import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.ship.Shipped;
import dev.tributary.spark.source.SparkCatalog;
import dev.tributary.spark.step.CountingUsers;
import dev.tributary.spark.step.Listing;
import dev.tributary.spark.users.PassTask;
import dev.tributary.spark.users.UserPass;
import dev.tributary.store.connect.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The users of a source, gathered and sorted once, to be asked several times: their rows are kept on the disks of the
 * executors until it is closed. Used by one thread.
 */
public final class GatheredUsers implements AutoCloseable {
    /** So many rows that were set aside are listed. */
    private static final int LISTED = 100_000;

    private final ReadScope scope;
    private final JobSource source;
    private final List<String> typeNames;
    private final Dataset<Row> conversions;
    private final Dataset<Row> users;
    private final JobFacts facts;

    /**
     * Reads the source.
     *
     * @param scope what is needed of it
     * @param types how conversions get their types
     * @param asked into how many parts sessions and users are divided; empty for as many as the source asks for
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when tables or columns are missing or unusable
     */
    public GatheredUsers(SparkSession session, Address address, ReadScope scope, TypeRules types, OptionalInt asked) {
        List<SetAside> ofDriver = new ArrayList<>();
        this.scope = scope;
        this.source = new JobSource(session, SparkCatalog.of(session, address), scope, ofDriver);
        Stages stages = new Stages(source, asked);
        this.conversions = stages.conversions().persist(StorageLevel.DISK_ONLY());
        this.typeNames = types.isNone()
                ? List.of()
                : types.inOrder(stages.types(conversions, source.ship(types, TypeRules.class)));
        Shipped<UserFilter> wanted = scope.everyUser()
                ? source.ship(UserFilter.everybody(), UserFilter.class)
                : stages.converting(conversions, scope.window());
        Dataset<Row> sessions = stages.sessions(wanted, scope.rules().mapping().severalCosts(), scope.window());
        this.users = stages.users(conversions, sessions, wanted).persist(StorageLevel.DISK_ONLY());
        this.facts = facts(address, ofDriver);
    }

    private JobFacts facts(Address address, List<SetAside> ofDriver) {
        Dataset<Row> passed = users.mapPartitions(new CountingUsers(), OutcomeRows.encoder());
        JobCounts counts = counted(passed);
        source.requireUnchanged();
        counts.requireUsed();
        FactsMaking making = new FactsMaking(source, ofDriver);
        OptionalLong spend = making.readSpend(counts.sums());
        Quarantine quarantine = new Quarantine(
                passed.filter(functions.col(OutcomeRows.KIND).equalTo(OutcomeKind.SET_ASIDE.name())),
                ofDriver,
                new Listing(source.ship(source.rowPlaces(), RowPlaces.class)));
        List<SetAside> listed = quarantine.first(LISTED);
        return making.facts(address.toString(), counts, spend, conversions, listed, listed.size());
    }

    private JobCounts counted(Dataset<Row> passed) {
        Question none = new Question(
                JourneyOptions.DEFAULT,
                Selection.of(scope.window()),
                List.of(),
                false,
                Optional.empty(),
                false,
                Optional.empty());
        return AddingCounts.all(
                passed.filter(functions.col(OutcomeRows.KIND).equalTo(OutcomeKind.COUNTED.name()))
                        .select(OutcomeRows.MORE),
                source.ship(none, Question.class));
    }

    /** Returns the names of the types of all conversions, in their order; empty if no types are configured. */
    public List<String> typeNames() {
        return typeNames;
    }

    /** Returns what is known of the source; of rows that were set aside, the first are listed. */
    public JobFacts facts() {
        return facts;
    }

    /** Sends a value to the tasks. */
    public <T> Shipped<T> ship(T value, Class<T> type) {
        return source.ship(value, type);
    }

    /** Asks all users. */
    public <T> T ask(UserPass<T> pass) {
        return PassTask.ask(users, scope.window().zone(), pass);
    }

    /** Lets go of what is kept. */
    @Override
    public void close() {
        users.unpersist();
        conversions.unpersist();
        source.close();
    }
}
