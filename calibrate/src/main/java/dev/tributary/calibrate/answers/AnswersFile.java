package dev.tributary.calibrate.answers;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.text.ServiceTimestamps;
import dev.tributary.core.text.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads stored answers, one journey per line: {@code {"journey": [sessions as sent], "answer": [values as received]}}.
 * Empty lines are skipped. Fields that are not needed are optional, and further ones are ignored.
 */
public final class AnswersFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private AnswersFile() {}

    /**
     * Reads a file.
     *
     * @throws TributaryException USAGE when it cannot be read, SOURCE_DATA when a line cannot be used; the message names
     *     the line
     */
    public static List<AnsweredJourney> read(Path file) {
        List<AnsweredJourney> answers = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    answers.add(parse(line));
                }
            }
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.USAGE, "The answers file " + file + " cannot be read.", "Check its path.", e);
        } catch (JacksonException e) {
            throw wrong(file, number, "it is not valid JSON: " + Shown.plain(e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            throw wrong(file, number, String.valueOf(e.getMessage()));
        }
        return answers;
    }

    private static TributaryException wrong(Path file, int line, String what) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                "The answers file " + file + " cannot be used, line " + line + ": " + what + ".",
                "Each line holds one journey as it was sent and its answer: {\"journey\": [...], \"answer\": [...]}.");
    }

    private static AnsweredJourney parse(String line) {
        JsonNode root = MAPPER.readTree(line);
        List<AnsweredSession> sessions = new ArrayList<>();
        String conversion = "";
        for (JsonNode row : list(root, "journey")) {
            String of = text(row, "conversion_id");
            if (!sessions.isEmpty() && !of.equals(conversion)) {
                throw new IllegalArgumentException("the journey holds sessions of two conversions");
            }
            conversion = of;
            sessions.add(new AnsweredSession(
                    text(row, "session_id"),
                    millis(row),
                    text(row, "channel_label"),
                    flag(row, "holder_engagement"),
                    flag(row, "closer_engagement"),
                    flag(row, "conversion")));
        }
        List<AnsweredJourney.Share> shares = new ArrayList<>();
        for (JsonNode row : list(root, "answer")) {
            SessionShare share = new SessionShare(
                    number(row, "initializer"), number(row, "holder"), number(row, "closer"), number(row, "ihc"));
            shares.add(new AnsweredJourney.Share(text(row, "session_id"), share));
        }
        return new AnsweredJourney(conversion, sessions, shares);
    }

    private static long millis(JsonNode row) {
        String timestamp = text(row, "timestamp");
        return ServiceTimestamps.millis(timestamp)
                .orElseThrow(() -> new IllegalArgumentException(
                        "timestamp " + Shown.quoted(timestamp) + " is not of the form YYYY-MM-DD HH:MM:SS"));
    }

    private static JsonNode list(JsonNode root, String field) {
        JsonNode list = root.path(field);
        if (!list.isArray()) {
            throw new IllegalArgumentException(field + " is missing or not a list");
        }
        return list;
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException(field + " is missing or not a text");
        }
        return value.asString();
    }

    private static boolean flag(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isInt() || value.asInt() < 0 || value.asInt() > 1) {
            throw new IllegalArgumentException(field + " is missing or neither 0 nor 1");
        }
        return value.asInt() == 1;
    }

    private static double number(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field + " is missing or not a number");
        }
        return value.asDouble();
    }
}
