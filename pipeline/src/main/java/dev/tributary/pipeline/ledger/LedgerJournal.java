package dev.tributary.pipeline.ledger;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.ihcapi.Bytes;
import dev.tributary.ihcapi.RequestJournal;
import dev.tributary.store.Deflated;
import dev.tributary.store.HeldJourney;
import dev.tributary.store.Intent;
import dev.tributary.store.JourneyAnswer;
import dev.tributary.store.Ledger;
import dev.tributary.store.RawAnswer;
import dev.tributary.store.RequestState;
import dev.tributary.store.Worth;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Writes the account of every request into the ledger. Not thread-safe, but for {@link #expect}. */
public final class LedgerJournal implements RequestJournal {
    private final Ledger ledger;
    private final String runId;
    private final Clock clock;
    private final Digests digests;
    private final Map<JourneyKey, Integer> doubts;

    /** What is never told after all goes with the bytes themselves. */
    private final Map<Bytes, Deflated> ready = Collections.synchronizedMap(new WeakHashMap<>());

    public LedgerJournal(Ledger ledger, String runId, Clock clock, Digests digests) {
        this.ledger = ledger;
        this.runId = runId;
        this.clock = clock;
        this.digests = digests;
        this.doubts = ledger.doubts();
    }

    @Override
    public List<Long> turn(List<Came> came, List<Leaving> next) {
        Instant now = clock.instant();
        return ledger.turn(
                came.stream()
                        .map(one -> new RawAnswer(
                                one.request(),
                                now,
                                one.reply().status(),
                                deflated(one.reply().body())))
                        .toList(),
                next.stream()
                        .map(one -> new Intent(runId, now, held(one.journeys()), deflated(one.body())))
                        .toList());
    }

    @Override
    public void settled(List<Settlement> settlements) {
        ledger.settled(settlements.stream()
                .map(one -> new Worth(
                        one.request(),
                        state(one.fate()),
                        one.outcomes().stream().map(this::answer).toList(),
                        one.note()))
                .toList());
    }

    @Override
    public void expect(Bytes answer) {
        ready.put(answer, Deflated.of(answer.toArray()));
    }

    @Override
    public void expect(Leaving leaving) {
        expect(leaving.body());
        leaving.journeys().forEach(digests::of);
    }

    private Deflated deflated(Bytes bytes) {
        Deflated made = ready.remove(bytes);
        return made == null ? Deflated.of(bytes.toArray()) : made;
    }

    private List<HeldJourney> held(List<Journey> journeys) {
        return journeys.stream()
                .map(journey -> new HeldJourney(journey.conversionId(), digests.of(journey), journey.size()))
                .toList();
    }

    @Override
    public int doubts(Journey journey) {
        return doubts.isEmpty() ? 0 : doubts.getOrDefault(digests.of(journey), 0);
    }

    private JourneyAnswer answer(Outcome outcome) {
        JourneyKey key = digests.of(outcome.journey());
        String conversion = outcome.journey().conversionId();
        return outcome instanceof Outcome.Attributed attributed
                ? new JourneyAnswer.Given(key, conversion, attributed.shares())
                : new JourneyAnswer.Refused(key, conversion, ((Outcome.Unanswered) outcome).reason());
    }

    static RequestState state(Fate fate) {
        return switch (fate) {
            case APPLIED -> RequestState.APPLIED;
            case REFUSED -> RequestState.REFUSED;
            case IN_DOUBT -> RequestState.IN_DOUBT;
        };
    }
}
