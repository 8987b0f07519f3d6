package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.facts.Traffic;
import dev.tributary.store.Snapshot;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import dev.tributary.store.sqlite.scan.Threads;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A SQLite source whose tables of sessions and conversions have been read. */
final class SqliteSnapshot implements Snapshot {
    private final Path file;
    private final SourceConnections source;
    private final List<SetAside> setAside = new ArrayList<>();
    private final long conversionRows;
    private final RestOfSource rest;
    private final Traffic traffic;
    private final ExecutorService costs = Executors.newSingleThreadExecutor();
    private Optional<CompletableFuture<Facts>> facts = Optional.empty();

    /** Conversions first: a session whose user never converts can then be kept without its user. */
    SqliteSnapshot(Path file, SourceConnections source, ReadScope scope, Optional<Spilling> spilling)
            throws SQLException {
        this.file = file;
        this.source = source;
        SourceShape shape = SourceShape.of(source.main(), file, scope);
        requireRoomForConversions(HeapNeed.of(source.main(), shape, false), heap(spilling));
        IdIndex users = new IdIndex();
        Seen seen = Seen.under(scope.rules());
        ConversionRows conversions = new ConversionRows(users, seen, shape.typeColumn());
        this.conversionRows = conversions.read(source, new RowScan(shape.conversions(), setAside));
        this.rest = rest(source, shape, WantedUsers.of(users, conversions.list(), scope), seen, spilling);
        source.requireUntouched();
        this.traffic = new Traffic(
                conversions.list(),
                conversions.index(),
                rest.sessions(),
                conversions.setAside(),
                seen.intake(shape.campaignColumn(), shape.typeColumn()));
    }

    private static RestOfSource rest(
            SourceConnections source, SourceShape shape, WantedUsers users, Seen seen, Optional<Spilling> spilling)
            throws SQLException {
        HeapNeed need = HeapNeed.of(source.main(), shape, users.withStrangers());
        if (users.withStrangers()) {
            requireRoom(
                    need, need.fits(heap(spilling)), "with the users who never converted, all at once", heap(spilling));
            return new HeldRest(source, shape, users, seen, false, need.roomForSessions());
        }
        boolean lookedUp = UserLookup.pays(shape, users, need.sessions());
        if (spilling.isEmpty() && !lookedUp) {
            long heap = heap(spilling);
            HeapNeed held =
                    need.fits(heap) ? need : need.ofShare(WantedShare.of(source.main(), shape.sessions(), users));
            requireRoom(
                    held, held.mayFit(heap), "as far as this command needs them, and it uses no temporary files", heap);
        }
        Optional<Spilling> spills = spilling.filter(where -> !lookedUp && !need.fits(where.heap()));
        return spills.isPresent()
                ? spilled(source, shape, users, seen, need, spills.get())
                : new HeldRest(source, shape, users, seen, lookedUp, need.roomForSessions());
    }

    private static long heap(Optional<Spilling> spilling) {
        return spilling.map(Spilling::heap).orElse(Runtime.getRuntime().maxMemory());
    }

    /** Told before it is tried, and before anything of temporary files is said: conversions are held in any case. */
    private static void requireRoomForConversions(HeapNeed need, long heap) {
        if (!need.conversionsFit(heap)) {
            throw new TributaryException(
                    ProblemKind.MEMORY,
                    need.wordsOfConversions() + " with the program itself, temporary files or not; there are "
                            + (heap >> 20) + " MiB.",
                    "Give the program more memory: TRIBUTARY_JAVA_OPTS=-Xmx" + need.heapForConversions() + "m.");
        }
    }

    /** Told before it is tried, where there is no way through temporary files. */
    private static void requireRoom(HeapNeed need, boolean there, String why, long heap) {
        if (!there) {
            throw new TributaryException(
                    ProblemKind.MEMORY,
                    need.words() + ", " + why + "; there are " + (heap >> 20) + " MiB.",
                    "Give the program more memory: TRIBUTARY_JAVA_OPTS=-Xmx" + need.heapToAskFor() + "m.");
        }
    }

    private static RestOfSource spilled(
            SourceConnections source, SourceShape shape, WantedUsers users, Seen seen, HeapNeed need, Spilling where)
            throws SQLException {
        where.notices()
                .accept(need.words() + "; there are " + (where.heap() >> 20)
                        + " MiB, so they go through temporary files in " + where.folder() + ".");
        SpillFolder folder = SpillFolder.open(where.folder(), need.spilledBytes());
        try {
            return new SpilledRest(source, shape, users, seen, folder, need.parts(where.heap()));
        } catch (SQLException | RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    @Override
    public Traffic traffic() {
        return traffic;
    }

    @Override
    public Optional<SpillFolder> spill() {
        return rest.spill();
    }

    /** With one connection: whoever works meanwhile is what the run waits for. */
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
        try {
            RestOfSource.Costs read = rest.costs();
            source.requireUntouched();
            setAside.addAll(read.setAside());
            return new Facts(
                    traffic,
                    read.days(),
                    read.table(),
                    setAside,
                    new Facts.RowCounts(rest.sessionRows(), conversionRows, read.rows()));
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading", ProblemKind.SOURCE_DATA);
        }
    }

    @Override
    public void close() {
        Threads.end(costs);
        try {
            source.close();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "closing", ProblemKind.SOURCE_DATA);
        }
    }
}
