package dev.tributary.testing;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journey as contained in a request.
 *
 * @param conversionId its conversion
 * @param rows its sessions, in the order received
 */
record SentJourney(String conversionId, List<JsonNode> rows) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double SECONDS_PER_HOUR = 3600;

    SentJourney {
        rows = List.copyOf(rows);
    }

    /** Returns the journeys of a request, in the order received. */
    static List<SentJourney> of(byte[] body) {
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        for (JsonNode row : MAPPER.readTree(body).get("customer_journeys")) {
            rows.computeIfAbsent(text(row, "conversion_id"), key -> new ArrayList<>())
                    .add(row);
        }
        List<SentJourney> journeys = new ArrayList<>();
        rows.forEach((conversion, sessions) -> journeys.add(new SentJourney(conversion, sessions)));
        return journeys;
    }

    int size() {
        return rows.size();
    }

    /** Returns its whole content: equal only for equal journeys. */
    String content() {
        return rows.toString();
    }

    /** Returns whether the conversion is in the last row and in no other. */
    boolean whole() {
        for (int position = 0; position < size(); position++) {
            if (flag(position, "conversion") != (position == size() - 1)) {
                return false;
            }
        }
        return true;
    }

    String sessionId(int position) {
        return text(rows.get(position), "session_id");
    }

    String channel(int position) {
        return text(rows.get(position), "channel_label");
    }

    boolean flag(int position, String name) {
        return rows.get(position).get(name).asInt() == 1;
    }

    /** Returns the time of the session, in hours since 1970. */
    double hour(int position) {
        LocalDateTime time = LocalDateTime.parse(text(rows.get(position), "timestamp"), TIME);
        return time.toEpochSecond(ZoneOffset.UTC) / SECONDS_PER_HOUR;
    }

    private static String text(JsonNode row, String name) {
        return row.get(name).asString();
    }
}
