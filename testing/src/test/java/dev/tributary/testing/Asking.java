package dev.tributary.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates and sends requests like a client of the service. */
final class Asking {
    static final String KEY = "key-of-the-test";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Returns a body with journeys of the given numbers of sessions, named by their position. */
    static String journeys(int... sizes) {
        List<String> rows = new ArrayList<>();
        for (int journey = 0; journey < sizes.length; journey++) {
            for (int position = 0; position < sizes[journey]; position++) {
                rows.add(row("c" + journey, "s" + journey + "-" + position, position, position == sizes[journey] - 1));
            }
        }
        return body(rows);
    }

    static String body(List<String> rows) {
        return "{\"customer_journeys\":[" + String.join(",", rows) + "]}";
    }

    static String row(String conversion, String session, int hour, boolean converts) {
        return """
                {"conversion_id":"%s","session_id":"%s","timestamp":"2023-09-%02d %02d:00:00","channel_label":"Email",\
                "holder_engagement":1,"closer_engagement":%d,"conversion":%d,"impression_interaction":0}""".formatted(conversion, session, 1 + hour / 24, hour % 24, hour % 2, converts ? 1 : 0);
    }

    HttpResponse<String> post(String origin, String body) throws IOException, InterruptedException {
        return post(origin, KEY, body);
    }

    HttpResponse<String> post(String origin, String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/v1/compute_ihc?conv_type_id=t"))
                .header("x-api-key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }
}
