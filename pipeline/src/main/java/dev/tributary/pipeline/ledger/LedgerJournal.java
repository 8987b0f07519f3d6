package dev.tributary.pipeline.ledger;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.ihcapi.Bytes;
import dev.tributary.ihcapi.Reply;
import dev.tributary.ihcapi.RequestJournal;
import dev.tributary.store.HeldJourney;
import dev.tributary.store.JourneyAnswer;
import dev.tributary.store.Ledger;
import dev.tributary.store.RequestState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the account of every request into the ledger. Not thread-safe. */
public final class LedgerJournal implements RequestJournal {
    private final Ledger ledger;
    private final String runId;
    private final Clock clock;
    private final Map<String, JourneyKey> keys;
    private final Map<JourneyKey, Integer> doubts;

    /** @param keys the keys of all journeys that may be sent, by conversion id */
    public LedgerJournal(Ledger ledger, String runId, Clock clock, Map<String, JourneyKey> keys) {
        this.ledger = ledger;
        this.runId = runId;
        this.clock = clock;
        this.keys = Map.copyOf(keys);
        this.doubts = ledger.doubts();
    }

    @Override
    public long sending(List<Journey> journeys, Bytes body) {
        List<HeldJourney> held = journeys.stream()
                .map(journey -> new HeldJourney(journey.conversionId(), key(journey), journey.size()))
                .toList();
        return ledger.sent(runId, clock.instant(), held, body.toArray());
    }

    @Override
    public void answered(long request, Reply.Answered reply) {
        ledger.answered(request, clock.instant(), reply.status(), reply.body().toArray());
    }

    @Override
    public void settled(long request, Fate fate, List<Outcome> outcomes, String note) {
        ledger.settled(request, state(fate), outcomes.stream().map(this::answer).toList(), note);
    }

    @Override
    public int doubts(Journey journey) {
        return doubts.getOrDefault(key(journey), 0);
    }

    private JourneyKey key(Journey journey) {
        return Objects.requireNonNull(keys.get(journey.conversionId()), "a journey that was not planned");
    }

    private JourneyAnswer answer(Outcome outcome) {
        JourneyKey key = key(outcome.journey());
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
