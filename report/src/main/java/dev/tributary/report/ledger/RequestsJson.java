package dev.tributary.report.ledger;

import dev.tributary.report.json.Json;
import dev.tributary.store.Forgotten;
import dev.tributary.store.RequestRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger as JSON. */
public final class RequestsJson {
    private RequestsJson() {}

    /** A list of requests. */
    public static String of(List<RequestRecord> requests) {
        ObjectNode document = Json.document();
        ArrayNode list = document.putArray("requests");
        for (RequestRecord request : requests) {
            ObjectNode node = list.addObject()
                    .put("request_id", request.id())
                    .put("run_id", request.asked().runId())
                    .put("state", request.state().name().toLowerCase(Locale.ROOT))
                    .put("journeys", request.asked().journeys())
                    .put("sessions", request.asked().sessions())
                    .put("sent_at", request.asked().sentAt().toString())
                    .put(
                            "answered_at",
                            request.answeredAt().map(Instant::toString).orElse(null));
            request.status().ifPresentOrElse(status -> node.put("status", status), () -> node.putNull("status"));
            node.put("note", request.note());
        }
        return Json.textWithExponents(document);
    }

    /** The number of deleted answers. */
    public static String discarded(long answers) {
        return Json.textWithExponents(Json.document().put("discarded", answers));
    }

    /** The counts of erased data. */
    public static String of(Forgotten forgotten) {
        return Json.textWithExponents(Json.document()
                .put("conversions", forgotten.conversions())
                .put("answers", forgotten.answers())
                .put("requests", forgotten.requests())
                .put("quarantined", forgotten.quarantined())
                .put("runs", forgotten.runs())
                .put("written_anew", forgotten.writtenAnew()));
    }
}
