package dev.tributary.ihcapi.endpoint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests, as any client would create them. */
final class Rows {
    private Rows() {}

    static String row(String conversion, String session, String timestamp, String channel, int converts) {
        return """
                {"conversion_id":"%s","session_id":"%s","timestamp":"%s","channel_label":"%s","holder_engagement":1,\
                "closer_engagement":1,"conversion":%d,"impression_interaction":0}""".formatted(conversion, session, timestamp, channel, converts);
    }

    /** Returns a journey of two sessions, a day apart. */
    static List<String> pair(String conversion) {
        return List.of(
                row(conversion, conversion + "-1", "2023-09-01 10:00:00", "Email", 0),
                row(conversion, conversion + "-2", "2023-09-02 10:00:00", "Search", 1));
    }

    /** Returns journeys of one session each. */
    static List<String> singles(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> row("c" + k, "s" + k, "2023-09-01 10:00:00", "Email", 1))
                .toList();
    }

    /** Returns one journey with a session every minute. */
    static List<String> chain(int sessions) {
        return IntStream.range(0, sessions)
                .mapToObj(k -> row("c", "s" + k, time(k), "Email", k == sessions - 1 ? 1 : 0))
                .toList();
    }

    private static String time(int minute) {
        return "2023-09-%02d %02d:%02d:00".formatted(1 + minute / 1440, minute / 60 % 24, minute % 60);
    }

    static String request(List<String> rows) {
        return rows.stream().collect(Collectors.joining(",\n", "{\"customer_journeys\":[", "]}"));
    }
}
