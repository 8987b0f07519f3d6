package dev.tributary.pipeline.upkeep;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.text.Shown;
import dev.tributary.ihcapi.judge.Replay;
import dev.tributary.pipeline.record.ThisProcess;
import dev.tributary.store.Belongings;
import dev.tributary.store.Forgotten;
import dev.tributary.store.Results;
import dev.tributary.store.RunRecord;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Maintenance of stored results. Holds the lock of a run meanwhile. */
public final class Upkeep {
    private final ResultsStore results;
    private final Clock clock;

    public Upkeep(Address results, Clock clock) {
        this.results = Stores.results(results);
        this.clock = clock;
    }

    /**
     * Deletes the raw bytes of old answers; their content is kept.
     *
     * @param age the minimum age
     * @return how many were deleted
     * @throws TributaryException TEMPORARY when a run works on the results
     */
    public long discardAnswers(Duration age) {
        Instant before = clock.instant().minus(age);
        return alone("ledger gc", kept -> kept.ledger().discardAnswersBefore(before));
    }

    /**
     * Erases the stored data of a user, or of single conversions. Answers that were not read yet are read before.
     *
     * @param source the source in which to look up the user's conversions and sessions
     * @param rules the tables in which they are, and who is no user
     * @param conversions further ids, of a user who is no longer in the source
     * @throws TributaryException USAGE when nothing is known of the user; TEMPORARY when a run works on the results
     */
    public Forgotten forget(
            Optional<String> user, Optional<Address> source, IntakeRules rules, List<String> conversions) {
        Set<String> ids = new HashSet<>(conversions);
        Belongings found = user.map(name -> Stores.source(source.orElseThrow(() -> new TributaryException(
                                ProblemKind.USAGE, "No database is given to look up the user.", "Name it with --db.")))
                        .belongings(name, rules))
                .orElse(new Belongings(Set.of(), Set.of(), Set.of()));
        ids.addAll(found.conversions());
        if (ids.isEmpty() && found.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    user.map(name -> "The source has no user " + Shown.quoted(name) + ".")
                            .orElse("No user to erase is given."),
                    "Give --user with --db; for a user who is no longer in the source, give the conversions' ids "
                            + "with --conversion.");
        }
        Belongings belongings = new Belongings(found.users(), ids, found.sessions());
        return alone("forget", kept -> {
            // An answer that a crashed run has stored and not read contains other users' journeys, too; its bytes are
            // erased for all of them.
            Replay.apply(kept.ledger());
            return kept.forget(belongings);
        });
    }

    private <T> T alone(String command, Function<Results, T> work) {
        results.require(false);
        RunRecord.ProcessId process = ThisProcess.get();
        Holder holder = new Holder(command, "none", clock.instant(), process.host(), process.pid());
        try (Lease lease = results.lease(holder);
                Results kept = lease.open(false)) {
            return work.apply(kept);
        }
    }
}
