package dev.tributary.store.rows;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.PresetCounts;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.HeldConversions;
import dev.tributary.core.intake.row.SpendIntake;
import dev.tributary.core.intake.row.TableReading;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.intake.seen.SeenSource;
import dev.tributary.store.Snapshot;
import dev.tributary.store.SourceSample;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The snapshot of a source of any kind, whose tables of sessions and conversions have been read. */
public final class ReadSnapshot implements Snapshot {
    private final SourceReader source;
    private final ReadScope scope;
    private final List<SetAside> setAside = new ArrayList<>();
    private final long conversionRows;
    private final boolean everyUser;
    private final RestOfSource rest;
    private final Traffic traffic;
    private final ExecutorService costs = Executors.newSingleThreadExecutor();
    private Optional<CompletableFuture<Facts>> facts = Optional.empty();

    /**
     * Reads conversions and sessions. Conversions come first, so that a session whose user never converts can be kept
     * without its user; and before them what tells who the users are.
     *
     * @param source is closed with the snapshot, or by the caller if this throws
     * @param spilling what to do if sessions do not fit into memory; empty if all of them are needed at once
     */
    public ReadSnapshot(SourceReader source, ReadScope scope, Optional<Spilling> spilling) {
        this.source = source;
        this.scope = scope;
        this.everyUser = scope.strangers() == ReadScope.Strangers.NEEDED
                || (scope.strangers() == ReadScope.Strangers.IF_THEY_FIT
                        && source.need(true).leavesRoom(heap(spilling)));
        requireRoomForConversions(source.need(false), heap(spilling));
        People people = new ReadPeople(source.layout(), scope.rules().unknown(), source::read).read(setAside);
        Seen seen = Seen.under(scope.rules(), people);
        SourceLayout layout = source.layout();
        TableReading reading = layout.required(SourceTable.CONVERSIONS).reading();
        HeldConversions kept = new HeldConversions();
        ConversionIntake intake = new ConversionIntake(reading, kept, seen, setAside);
        source.read(intake);
        intake.end();
        this.conversionRows = intake.rows();
        ConversionTable conversions = kept.conversions();
        WantedUsers users = WantedUsers.of(
                kept.users(),
                conversions,
                everyUser ? scope : scope.with(ReadScope.Strangers.LEFT_OUT),
                people.identities());
        this.rest = rest(source, users, seen, scope.window().zone(), spilling);
        List<PresetCounts> counts = new ReadCounts(source.catalog(), conversionRows).read(layout.counts());
        source.requireUnchanged();
        this.traffic = new Traffic(
                conversions,
                rest.sessions(),
                intake.setAside(),
                told(people, seen, kept).withFiles(source.filesRead()).withCounts(counts));
    }

    private Intake told(People people, Seen seen, HeldConversions kept) {
        SourceLayout layout = source.layout();
        SeenCounts counts = seen.counts();
        kept.addTo(counts);
        return new SeenSource(
                        scope.rules(),
                        people,
                        layout.required(SourceTable.SESSIONS).reading().names(),
                        layout.required(SourceTable.CONVERSIONS).reading().names(),
                        layout.assumptions())
                .intake(counts, id -> kept.users().find(id) != IdIndex.ABSENT, kept.ofUnknown());
    }

    private static RestOfSource rest(
            SourceReader source, WantedUsers users, Seen seen, DayZone zone, Optional<Spilling> spilling) {
        HeapNeed need = source.need(users.withStrangers());
        if (users.withStrangers()) {
            requireRoom(
                    need, need.fits(heap(spilling)), "with the users who never converted, all at once", heap(spilling));
            return new HeldRest(source, users, seen, zone, false, need.roomForSessions());
        }
        boolean lookedUp = source.looksUp(users, need.sessions());
        if (spilling.isEmpty() && !lookedUp) {
            long heap = heap(spilling);
            HeapNeed held = need.fits(heap) ? need : need.ofShare(source.share(users));
            requireRoom(
                    held, held.mayFit(heap), "as far as this command needs them, and it uses no temporary files", heap);
        }
        Optional<Spilling> spills = spilling.filter(where -> !lookedUp && !need.fits(where.heap()));
        return spills.isPresent()
                ? spilled(source, users, seen, zone, need, spills.get())
                : new HeldRest(source, users, seen, zone, lookedUp, need.roomForSessions());
    }

    private static long heap(Optional<Spilling> spilling) {
        return spilling.map(Spilling::heap).orElse(Runtime.getRuntime().maxMemory());
    }

    /** Checked before reading, and before temporary files are announced: conversions are always in memory. */
    private static void requireRoomForConversions(HeapNeed need, long heap) {
        if (!need.conversionsFit(heap)) {
            throw new TributaryException(
                    ProblemKind.MEMORY,
                    need.wordsOfConversions() + " with the program itself, temporary files or not; there are "
                            + (heap >> 20) + " MiB.",
                    "Give the program more memory: TRIBUTARY_JAVA_OPTS=-Xmx" + need.heapForConversions() + "m.");
        }
    }

    /** Checked before reading, if temporary files cannot be used. */
    private static void requireRoom(HeapNeed need, boolean there, String why, long heap) {
        if (!there) {
            throw new TributaryException(
                    ProblemKind.MEMORY,
                    need.words() + ", " + why + "; there are " + (heap >> 20) + " MiB.",
                    "Give the program more memory: TRIBUTARY_JAVA_OPTS=-Xmx" + need.heapToAskFor() + "m.");
        }
    }

    private static RestOfSource spilled(
            SourceReader source, WantedUsers users, Seen seen, DayZone zone, HeapNeed need, Spilling where) {
        where.notices()
                .accept(need.words() + "; there are " + (where.heap() >> 20) + " MiB, so temporary files are used in "
                        + where.folder() + ".");
        SpillFolder folder = SpillFolder.open(where.folder(), need.spilledBytes());
        try {
            return new SpilledRest(source, users, seen, zone, folder, need.parts(where.heap()));
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    @Override
    public Traffic traffic() {
        return traffic;
    }

    @Override
    public boolean everyUser() {
        return everyUser;
    }

    @Override
    public Optional<SpillFolder> spill() {
        return rest.spill();
    }

    /** With one thread, because the run waits for the thread that works at the same time. */
    @Override
    public void readCostsMeanwhile() {
        if (facts.isEmpty()) {
            source.readWithOne();
            beginToReadCosts();
        }
    }

    private void beginToReadCosts() {
        if (facts.isEmpty()) {
            facts = Optional.of(CompletableFuture.supplyAsync(this::readCosts, costs));
        }
    }

    @Override
    public Facts facts() {
        beginToReadCosts();
        return Threads.await(facts.orElseThrow());
    }

    private Facts readCosts() {
        RestOfSource.Costs read = rest.costs();
        Optional<MappedTable> spend = source.layout().find(SourceTable.SPEND).filter(there -> scope.forReport());
        OptionalLong spendRows =
                spend.isPresent() ? OptionalLong.of(readSpend(spend.get(), read)) : OptionalLong.empty();
        source.requireUnchanged();
        setAside.addAll(read.setAside());
        setAside.replaceAll(source::placed);
        return new Facts(
                traffic.alsoSpelledApart(read.spelledApart()),
                read.days(),
                read.table(),
                setAside,
                new Facts.RowCounts(rest.sessionRows(), conversionRows, read.rows(), spendRows));
    }

    private long readSpend(MappedTable found, RestOfSource.Costs read) {
        SpendIntake intake = new SpendIntake(found.reading(), scope.rules().channels(), read.table(), read.setAside());
        source.read(intake);
        intake.end();
        read.table().join(intake.spend(), scope.rules().mapping().overlap());
        return intake.rows();
    }

    @Override
    public SourceLayout layout() {
        return source.layout();
    }

    @Override
    public SourceSample first(int most) {
        SourceSample sample = new FirstRows(source, most).read(scope);
        source.requireUnchanged();
        return sample;
    }

    @Override
    public void close() {
        Threads.end(costs);
        source.close();
    }
}
