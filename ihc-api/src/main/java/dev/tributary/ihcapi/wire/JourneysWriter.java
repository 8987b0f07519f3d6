package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.Journey;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes journeys in the format of the service, one session per line, so that two files can be compared. The same
 * journeys give the same bytes. Times are truncated to whole seconds, because the format has no smaller unit.
 */
public final class JourneysWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private JourneysWriter() {}

    /**
     * Writes journeys in the order given, in UTF-8; the stream is flushed and left open.
     *
     * @param redistribution left out when it is {@link Redistribution#NONE}
     * @throws IOException when the stream cannot be written to
     */
    public static void write(OutputStream out, List<Journey> journeys, Redistribution redistribution)
            throws IOException {
        try (JsonGenerator json =
                WireJson.MAPPER.writer().withRootValueSeparator(",\n").createGenerator(out)) {
            json.writeRaw("{\"customer_journeys\":[\n");
            for (Journey journey : journeys) {
                write(json, journey);
            }
            json.writeRaw("\n]");
            if (!redistribution.equals(Redistribution.NONE)) {
                json.writeRaw(",\n\"redistribution_parameter\":"
                        + WireJson.MAPPER.writeValueAsString(RulesForm.of(redistribution)));
            }
            json.writeRaw("}\n");
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static void write(JsonGenerator json, Journey journey) {
        SessionTable sessions = journey.sessions();
        for (int position = 0; position < journey.size(); position++) {
            int row = journey.row(position);
            json.writeStartObject();
            json.writeStringProperty("conversion_id", journey.conversionId());
            json.writeStringProperty("session_id", sessions.id(row));
            json.writeStringProperty("timestamp", TIME.format(Instant.ofEpochMilli(sessions.millis(row))));
            json.writeStringProperty("channel_label", sessions.channel(row));
            json.writeNumberProperty("holder_engagement", flag(sessions.holder(row)));
            json.writeNumberProperty("closer_engagement", flag(sessions.closer(row)));
            json.writeNumberProperty("conversion", flag(journey.converts(position)));
            json.writeNumberProperty("impression_interaction", flag(sessions.impression(row)));
            json.writeEndObject();
        }
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
