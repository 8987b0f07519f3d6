package dev.tributary.testing;

import dev.tributary.core.attribution.SessionShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses recorded answers, one journey a line. */
final class RecordedAnswers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RecordedAnswers() {}

    static List<RecordedAnswer> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(RecordedAnswers::parse).toList();
        }
    }

    private static RecordedAnswer parse(String line) {
        JsonNode node = MAPPER.readTree(line);
        Map<String, SessionShare> answered = new HashMap<>();
        node.get("answer").forEach(row -> answered.put(row.get("session_id").asString(), share(row)));
        List<RecordedAnswer.Session> sessions = new ArrayList<>();
        List<SessionShare> shares = new ArrayList<>();
        node.get("journey").forEach(row -> {
            RecordedAnswer.Session session = session(row);
            sessions.add(session);
            shares.add(Objects.requireNonNull(answered.get(session.sessionId()), "a session without an answer"));
        });
        String conversion = node.get("journey").get(0).get("conversion_id").asString();
        return new RecordedAnswer(conversion, sessions, shares);
    }

    private static RecordedAnswer.Session session(JsonNode row) {
        return new RecordedAnswer.Session(
                row.get("session_id").asString(),
                row.get("timestamp").asString(),
                row.get("channel_label").asString(),
                row.get("holder_engagement").asInt() == 1,
                row.get("closer_engagement").asInt() == 1,
                row.get("conversion").asInt() == 1,
                row.get("impression_interaction").asInt() == 1);
    }

    private static SessionShare share(JsonNode row) {
        return new SessionShare(
                row.get("initializer").asDouble(),
                row.get("holder").asDouble(),
                row.get("closer").asDouble(),
                row.get("ihc").asDouble());
    }
}
