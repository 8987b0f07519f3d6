package dev.tributary.fuzz.subject;

import dev.tributary.core.ledger.Payload;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of each table as this program writes it. */
final class SoundRows {
    private static final byte[] KEY = new byte[32];

    static final Map<String, Object> REQUEST = row(
            "request_id",
            1,
            "run_id",
            "run-1",
            "state",
            "ANSWERED",
            "journeys",
            3,
            "sessions",
            6,
            "sent_at",
            "2026-01-02T03:04:05Z",
            "answered_at",
            "2026-01-02T03:04:06Z",
            "status",
            200,
            "body",
            packed(Journeys.text()),
            "answer",
            packed("{\"statusCode\":200,\"value\":[]}"),
            "note",
            "");
    static final Map<String, Object> HELD = row("request_id", 1, "conv_id", "c1", "journey_key", KEY);
    static final Map<String, Object> ANSWER =
            row("journey_key", KEY, "conv_id", "c1", "request_id", 1, "shares", shares(1), "refusal", "none");
    static final Map<String, Object> RUN = row(
            "run_id",
            "run-1",
            "command",
            "run",
            "state",
            "SUCCEEDED",
            "exit_code",
            0,
            "started_at",
            "2026-01-02T03:04:05Z",
            "ended_at",
            "2026-01-02T03:04:07Z",
            "host",
            "here",
            "pid",
            7,
            "program",
            "0.1.0",
            "document",
            "{}");
    static final Map<String, Object> JOURNEY =
            row("conv_id", "c1", "origin_id", 1, "journey_key", KEY, "phases", "[[1.0,1.0,1.0]]");
    static final Map<String, Object> CREDIT = row("conv_id", "c1", "session_id", "s1", "ihc", 1.0);
    static final Map<String, Object> REPORT =
            row("channel_name", "Email", "date", "2026-01-02", "cost", 1.5, "ihc", 1.0, "ihc_revenue", 20.0);

    private SoundRows() {}

    /** Returns the columns of a table, in the order in which they are created. */
    static String columns(String table) {
        return HostileResults.SOUND.getOrDefault(table, Map.of()).keySet().stream()
                .map(column -> column.equals("request_id") && table.equals("tributary_request")
                        ? "request_id integer PRIMARY KEY"
                        : column)
                .collect(Collectors.joining(", "));
    }

    static byte[] packed(String text) {
        return Payload.copyOf(Text.bytes(text)).deflated();
    }

    private static byte[] shares(double all) {
        return ByteBuffer.allocate(4 * Double.BYTES)
                .putDouble(all)
                .putDouble(all)
                .putDouble(all)
                .putDouble(all)
                .array();
    }

    private static Map<String, Object> row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int at = 0; at < cells.length; at += 2) {
            row.put(String.valueOf(cells[at]), cells[at + 1]);
        }
        return row;
    }
}
