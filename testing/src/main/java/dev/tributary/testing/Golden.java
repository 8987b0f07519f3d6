package dev.tributary.testing;

import dev.tributary.core.attribution.SessionShare;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of a {@link RecordedService}, and the answer to a request derived from them. */
final class Golden {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, Map<String, SessionShare>> known = new HashMap<>();

    Golden(List<GoldenRow> rows) {
        rows.forEach(row -> known.computeIfAbsent(row.conversionId(), key -> new HashMap<>())
                .put(row.sessionId(), row.share()));
    }

    /** Returns the rows of a request, per conversion. */
    static Map<String, Map<String, JsonNode>> journeys(byte[] body) {
        Map<String, Map<String, JsonNode>> journeys = new TreeMap<>();
        MAPPER.readTree(body)
                .get("customer_journeys")
                .forEach(
                        row -> journeys.computeIfAbsent(row.get("conversion_id").asString(), key -> new TreeMap<>())
                                .put(row.get("session_id").asString(), row));
        return journeys;
    }

    /** Returns the number of conversions that were sent without some of their sessions. */
    long splits(Map<String, Map<String, JsonNode>> journeys) {
        return journeys.entrySet().stream()
                .filter(journey -> known.containsKey(journey.getKey())
                        && !known.getOrDefault(journey.getKey(), Map.of())
                                .keySet()
                                .equals(journey.getValue().keySet()))
                .count();
    }

    /** Returns the answer's body: the recorded rows as values, and an error for each unknown conversion. */
    ObjectNode answer(Map<String, Map<String, JsonNode>> journeys) {
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode values = MAPPER.createArrayNode();
        ArrayNode errors = MAPPER.createArrayNode();
        journeys.forEach((conversion, sessions) -> {
            Map<String, SessionShare> shares = known.getOrDefault(conversion, Map.of());
            if (!shares.keySet().containsAll(sessions.keySet())) {
                errors.addObject()
                        .put("conversion_id", conversion)
                        .put("statusCode", 406)
                        .put("message", "unknown journey");
                return;
            }
            sessions.keySet().forEach(session -> {
                SessionShare share = shares.getOrDefault(session, new SessionShare(0, 0, 0, 0));
                values.addObject()
                        .put("conversion_id", conversion)
                        .put("session_id", session)
                        .put("initializer", share.initializer())
                        .put("holder", share.holder())
                        .put("closer", share.closer())
                        .put("ihc", share.ihc());
            });
        });
        answer.put("statusCode", errors.isEmpty() ? 200 : 206);
        answer.set("value", values);
        answer.set("partialFailureErrors", errors);
        return answer;
    }
}
