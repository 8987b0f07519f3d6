package dev.tributary.ihcapi;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.HeldJourney;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.KeyCache;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.Payload;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestJournal;
import dev.tributary.core.ledger.Turn;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The recording of a run's requests.
 *
 * @param journal called by the attributing thread only, even with several requests in flight
 * @param keys the journeys' keys
 * @param inDoubt the number of requests in doubt of earlier runs per journey, for journeys with at least one
 */
public record Account(
        RequestJournal journal, String runId, Clock clock, KeyCache keys, Map<JourneyKey, Integer> inDoubt) {
    public Account {
        inDoubt = Map.copyOf(inDoubt);
    }

    /** Creates a request for the journal, including everything that takes time; thread-safe. */
    public OutgoingRequest request(List<Journey> journeys, Payload body) {
        return new OutgoingRequest(
                journeys.stream()
                        .map(journey -> new HeldJourney(journey.conversionId(), keys.of(journey), journey.size()))
                        .toList(),
                body.deflate());
    }

    /** Records answers and the requests that are sent next; returns the numbers of the latter. */
    public List<Long> turn(List<RawAnswer> came, List<OutgoingRequest> next) {
        return journal.turn(new Turn(runId, clock.instant(), came, next));
    }

    /** Converts outcomes to answers to be stored. */
    public List<JourneyAnswer> answers(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> JourneyAnswer.of(keys.of(outcome.journey()), outcome))
                .toList();
    }

    /** Returns how many requests of earlier runs with this journey ended in doubt. */
    public int timesInDoubt(Journey journey) {
        return inDoubt.isEmpty() ? 0 : inDoubt.getOrDefault(keys.of(journey), 0);
    }
}
