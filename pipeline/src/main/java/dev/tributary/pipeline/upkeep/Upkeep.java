package dev.tributary.pipeline.upkeep;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.lock.Holder;
import dev.tributary.pipeline.lock.LockPlace;
import dev.tributary.pipeline.lock.RunLock;
import dev.tributary.pipeline.record.ThisProcess;
import dev.tributary.store.Belongings;
import dev.tributary.store.Forgotten;
import dev.tributary.store.Results;
import dev.tributary.store.RunRecord;
import dev.tributary.store.sqlite.SqliteResults;
import dev.tributary.store.sqlite.UserRows;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks after stored results. Holds the lock of a run meanwhile. */
public final class Upkeep {
    private final Path results;
    private final Clock clock;

    public Upkeep(Path results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    /**
     * Throws away the service's answers as they came over the wire, once they are old; what they said is kept.
     *
     * @param age how old they must be
     * @return how many went
     * @throws TributaryException TEMPORARY when a run works on the results
     */
    public long discardAnswers(Duration age) {
        Instant before = clock.instant().minus(age);
        return alone("ledger gc", kept -> kept.ledger().discardAnswersBefore(before));
    }

    /**
     * Erases what is stored of a user, or of single conversions.
     *
     * @param source where the user's conversions and sessions are looked up
     * @param conversions further ids, of a user who is gone from the source already
     * @throws TributaryException USAGE when nothing is known of the user; TEMPORARY when a run works on the results
     */
    public Forgotten forget(Optional<String> user, Optional<Path> source, List<String> conversions) {
        Set<String> ids = new HashSet<>(conversions);
        Belongings found = user.map(name -> UserRows.of(
                        name,
                        source.orElseThrow(() -> new TributaryException(
                                ProblemKind.USAGE,
                                "No database is named to look the user up in.",
                                "Name it with --db."))))
                .orElse(new Belongings(Set.of(), Set.of(), Set.of()));
        ids.addAll(found.conversions());
        if (ids.isEmpty() && found.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    user.map(name -> "The source knows no user " + Shown.quoted(name) + ".")
                            .orElse("It is not said whom to forget."),
                    "Give --user with --db; for a user who is gone from the source already, give the conversions' ids"
                            + " with --conversion.");
        }
        Belongings belongings = new Belongings(found.users(), ids, found.sessions());
        return alone("forget", kept -> kept.forget(belongings));
    }

    private <T> T alone(String command, Function<Results, T> work) {
        SqliteResults.requirePlace(results, false);
        RunRecord.Place process = ThisProcess.get();
        Holder holder = new Holder(command, "none", clock.instant(), process.host(), process.pid());
        RunLock lock = RunLock.take(LockPlace.of(results), holder);
        try (Results kept = SqliteResults.inside(results)) {
            return work.apply(kept);
        } finally {
            lock.close();
        }
    }
}
