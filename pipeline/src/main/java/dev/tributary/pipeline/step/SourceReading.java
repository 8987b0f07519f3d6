package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.models.kernel.GroupBuilder;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.Source;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.crash.FailPoint;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The reading of the source, once, on first use. Costs are needed last; they can be read while journeys are being
 * attributed, unless the results go into the source itself. Not thread-safe.
 */
public final class SourceReading implements AutoCloseable {
    private final RunSettings settings;
    private final boolean letGo;
    private final boolean forReport;
    private final Optional<Consumer<String>> spilling;
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Facts> facts = Optional.empty();
    private Optional<Journeys> journeys = Optional.empty();
    private Optional<GroupBuilder> users = Optional.empty();
    private final JourneyTotals tally;
    private final BitSet seen = new BitSet();

    private SourceReading(RunSettings settings, boolean letGo, boolean forReport, Optional<Consumer<String>> spilling) {
        this.settings = settings;
        this.letGo = letGo;
        this.forReport = forReport;
        this.spilling = spilling;
        this.tally = new JourneyTotals(settings.journeyOptions());
    }

    /** For commands that write nothing: journeys only. */
    public static SourceReading toLookAt(RunSettings settings) {
        return new SourceReading(settings, false, false, Optional.empty());
    }

    /**
     * For a run that writes results. If these go into the source, or if a service is used, which may take hours, the
     * source is closed before the data is processed. Data that does not fit into memory goes through temporary files
     * beside the results, but not with a service, since requests are packed from all journeys.
     *
     * @param forReport whether a report is made, which needs all sessions and the costs
     * @param notices receives messages for people
     */
    public static SourceReading toWrite(RunSettings settings, boolean forReport, Consumer<String> notices) {
        boolean asks = settings.attributor()
                .filter(AttributorSettings.IhcApi.class::isInstance)
                .isPresent();
        return new SourceReading(
                settings,
                asks || !settings.locations().resultsApart(),
                forReport,
                asks ? Optional.empty() : Optional.of(notices));
    }

    RunSettings settings() {
        return settings;
    }

    /** Returns the source's sessions and conversions. */
    Traffic traffic() {
        if (snapshot.isEmpty()) {
            snapshot = Optional.of(source().open(scope()));
            if (letGo) {
                facts();
            }
            FailPoint.pass("facts.read");
        }
        return snapshot.orElseThrow().traffic();
    }

    private ReadScope scope() {
        DateWindow window = settings.page()
                .filter(page -> forReport)
                .map(page -> PageWindow.toRead(settings.conversions().window(), page))
                .orElse(settings.conversions().window());
        return new ReadScope(window, forReport)
                .with(forPage() ? ReadScope.Strangers.IF_THEY_FIT : ReadScope.Strangers.LEFT_OUT)
                .withCampaigns(settings.report().campaignColumn())
                .withTypes(settings.conversions().types().column())
                .withRules(settings.intake());
    }

    private Source source() {
        return Stores.source(settings.locations().requiredSource(), spilling.map(this::spilling));
    }

    private Spilling spilling(Consumer<String> notices) {
        Path folder = settings.locations().resultsStore().temporaryFolder(settings.folder());
        return Spilling.into(folder, notices);
    }

    /** Returns the folder of temporary files, if there are any. */
    Optional<SpillFolder> spill() {
        return snapshot.flatMap(Snapshot::spill);
    }

    /** Begins to read the costs, if they have not been read. */
    void readCostsMeanwhile() {
        if (facts.isEmpty()) {
            snapshot.ifPresent(Snapshot::readCostsMeanwhile);
        }
    }

    /** Returns all of the source's facts. */
    Facts facts() {
        traffic();
        if (facts.isEmpty()) {
            facts = snapshot.map(Snapshot::facts);
            snapshot.ifPresent(Snapshot::close);
        }
        return facts.orElseThrow();
    }

    /** Returns whether anything has been read. */
    boolean begun() {
        return snapshot.isPresent();
    }

    /** Returns the facts, if all have been read. */
    Optional<Facts> factsRead() {
        return facts;
    }

    /** Returns the number of parts of the sessions. */
    int parts() {
        return traffic().sessions().parts();
    }

    /**
     * Returns all journeys of the window's conversions.
     *
     * @throws TributaryException MEMORY if they do not fit into memory
     */
    Journeys journeys() {
        if (parts() > 1) {
            throw new TributaryException(
                    ProblemKind.MEMORY,
                    "This needs all journeys at once, and "
                            + settings.locations().requiredSource() + " does not fit into the heap.",
                    "Give the program more memory, for example TRIBUTARY_JAVA_OPTS=-Xmx4g; 'tributary run' with ihc-local"
                            + " needs no more.");
        }
        return journeys(0);
    }

    /**
     * Returns the journeys of the window's conversions, of the users of one part; built again each time if there are
     * several.
     */
    Journeys journeys(int part) {
        if (journeys.isPresent()) {
            return journeys.get();
        }
        Journeys built = users(part)
                .journeys(Selection.of(settings.conversions().window()).by(ConversionTypes.ONE));
        if (parts() == 1) {
            journeys = Optional.of(built);
        }
        if (!seen.get(part)) {
            seen.set(part);
            tally.add(built);
        }
        return built;
    }

    /** Returns the users of a part; kept for a page if there is one part, and loaded again each time otherwise. */
    GroupBuilder users(int part) {
        if (users.isPresent()) {
            return users.get();
        }
        GroupBuilder loaded = new GroupBuilder(UserGroup.of(traffic(), part), settings.journeyOptions());
        if (forPage() && parts() == 1) {
            users = Optional.of(loaded);
        }
        return loaded;
    }

    /** Returns the journeys of all users, if they have been built and kept. */
    Optional<Journeys> journeysKept() {
        return journeys;
    }

    /** Returns whether users who never converted have been read. */
    boolean everyUser() {
        traffic();
        return snapshot.orElseThrow().everyUser();
    }

    private boolean forPage() {
        return forReport && settings.page().isPresent();
    }

    /** Returns the totals of the journeys of all parts. */
    JourneyTotals tally() {
        for (int part = seen.nextClearBit(0); part < parts(); part = seen.nextClearBit(part)) {
            journeys(part);
        }
        return tally;
    }

    /** Returns the totals of journeys, if all parts have been built. */
    Optional<JourneyTotals> journeysSeen() {
        return begun() && seen.cardinality() == parts() ? Optional.of(tally) : Optional.empty();
    }

    /** Closes the source, and removes temporary files. */
    @Override
    public void close() {
        snapshot.ifPresent(Snapshot::close);
        spill().ifPresent(SpillFolder::close);
    }
}
