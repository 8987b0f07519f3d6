package dev.tributary.ihcapi.judge;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.wire.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matches the rows of an answer with the journeys that were sent. Other rows are ignored. */
final class RequestTally {
    private final Map<String, JourneyTally> journeys = new LinkedHashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final List<String> anonymous = new ArrayList<>();

    RequestTally(List<Journey> sent, List<Answer.Value> values, List<Answer.Failure> failures) {
        sent.forEach(journey -> journeys.put(journey.conversionId(), new JourneyTally(journey)));
        for (Answer.Value value : values) {
            Optional.ofNullable(journeys.get(value.conversionId())).ifPresent(journey -> journey.add(value));
        }
        for (Answer.Failure failure : failures) {
            failure.conversionId()
                    .ifPresentOrElse(
                            id -> reasons.putIfAbsent(id, failure.reason()), () -> anonymous.add(failure.reason()));
        }
    }

    /** Returns one outcome per journey, in the order in which they were sent. */
    List<Outcome> outcomes() {
        return journeys.values().stream().map(this::outcome).toList();
    }

    private Outcome outcome(JourneyTally tally) {
        Journey journey = tally.journey();
        // A journey that the service reports as failed is not attributed, even if there are rows for it.
        Optional<String> reason = Optional.ofNullable(reasons.get(journey.conversionId()));
        if (reason.isEmpty() && !tally.complete()) {
            reason = anonymous.stream().findFirst();
        }
        return reason.<Outcome>map(said -> new Outcome.Unanswered(journey, "The service says: " + said + "."))
                .orElseGet(tally::outcome);
    }
}
