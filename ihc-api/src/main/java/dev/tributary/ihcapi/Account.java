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
 * How one run keeps account of what it asks: in which journal, under which id, by which clock, and which journey is which.
 *
 * @param journal told by the attributing thread only, also when several requests are under way
 * @param keys the journeys' keys
 * @param inDoubt how many requests of earlier runs that held a journey have ended in doubt, for journeys with at least one
 */
public record Account(
        RequestJournal journal, String runId, Clock clock, KeyCache keys, Map<JourneyKey, Integer> inDoubt) {
    public Account {
        inDoubt = Map.copyOf(inDoubt);
    }

    /** A request as the journal will be told of it. All that takes time is done here, by any thread. */
    public OutgoingRequest request(List<Journey> journeys, Payload body) {
        return new OutgoingRequest(
                journeys.stream()
                        .map(journey -> new HeldJourney(journey.conversionId(), keys.of(journey), journey.size()))
                        .toList(),
                body.deflate());
    }

    /** Tells the journal what has come and what goes out now; answers the numbers of the latter. */
    public List<Long> turn(List<RawAnswer> came, List<OutgoingRequest> next) {
        return journal.turn(new Turn(runId, clock.instant(), came, next));
    }

    /** What outcomes are to be kept as. */
    public List<JourneyAnswer> answers(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> JourneyAnswer.of(keys.of(outcome.journey()), outcome))
                .toList();
    }

    /** How many requests that held this very journey have ended in doubt before this run. */
    public int timesInDoubt(Journey journey) {
        return inDoubt.isEmpty() ? 0 : inDoubt.getOrDefault(keys.of(journey), 0);
    }
}
