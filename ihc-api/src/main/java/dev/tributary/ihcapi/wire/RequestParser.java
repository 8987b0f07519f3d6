package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The rows of a request: those that form journeys, and the first error of each conversion that has one. */
final class RequestParser {
    private final RequestLimits limits;
    private final JourneysAssembly journeys = new JourneysAssembly();
    private final Set<String> conversions = new HashSet<>();
    private final Map<Optional<String>, String> faults = new LinkedHashMap<>();
    private int count;

    RequestParser(RequestLimits limits) {
        this.limits = limits;
    }

    /** Parses the list at the parser's position. */
    void read(JsonParser json) {
        RowParser rows = new RowParser(json, RowParser.Unknown.PASSED_OVER);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            WireRow row = rows.next();
            count++;
            if (row instanceof WireRow.Session session) {
                conversions.add(session.conversionId());
                journeys.add(session);
            } else if (row instanceof WireRow.Faulty faulty) {
                faulty.conversionId().ifPresent(conversions::add);
                faults.putIfAbsent(faulty.conversionId(), faulty.fault());
            }
            keepLimits();
        }
    }

    private void keepLimits() {
        if (conversions.size() > limits.journeys()) {
            throw new RequestReader.UnfitException(
                    "The request holds more than " + limits.journeys() + " customer journeys.");
        }
        if (count > limits.sessions()) {
            throw new RequestReader.UnfitException("The request holds more than " + limits.sessions() + " sessions.");
        }
    }

    /** Returns the result. A journey with a faulty row is not complete, even if its other rows seem to be. */
    Request.Read request(Redistribution redistribution) {
        List<Journey> whole = new ArrayList<>();
        for (Assembled assembled : journeys.build()) {
            if (assembled instanceof Assembled.Faulty faulty) {
                faults.putIfAbsent(Optional.of(faulty.conversionId()), faulty.fault());
            } else if (assembled instanceof Assembled.Whole sound
                    && !faults.containsKey(Optional.of(sound.journey().conversionId()))) {
                whole.add(sound.journey());
            }
        }
        List<Answer.Failure> failures = faults.entrySet().stream()
                .map(fault -> new Answer.Failure(fault.getKey(), fault.getValue()))
                .toList();
        return new Request.Read(whole, failures, redistribution);
    }
}
