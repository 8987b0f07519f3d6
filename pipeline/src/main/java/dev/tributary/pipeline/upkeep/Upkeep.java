package dev.tributary.pipeline.upkeep;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
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

/** Looks after stored results. Holds the lock of a run meanwhile. */
public final class Upkeep {
    private final ResultsStore results;
    private final Clock clock;

    public Upkeep(Address results, Clock clock) {
        this.results = Stores.results(results);
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
     * Erases what is stored of a user, or of single conversions. Answers that nobody has read yet are read before.
     *
     * @param source where the user's conversions and sessions are looked up
     * @param conversions further ids, of a user who is gone from the source already
     * @throws TributaryException USAGE when nothing is known of the user; TEMPORARY when a run works on the results
     */
    public Forgotten forget(Optional<String> user, Optional<Address> source, List<String> conversions) {
        Set<String> ids = new HashSet<>(conversions);
        Belongings found = user.map(name -> Stores.source(source.orElseThrow(() -> new TributaryException(
                                ProblemKind.USAGE,
                                "No database is named to look the user up in.",
                                "Name it with --db.")))
                        .belongings(name))
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
        return alone("forget", kept -> {
            // An answer that a crashed run has kept and not read holds others' journeys, too; its bytes go for all of
            // them.
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
