package dev.tributary.store.sqlite;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The phases of a journey's sessions as the column {@code phases} of {@code tributary_journey} holds them. */
final class PhasesJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private PhasesJson() {}

    /** One member for each session: its three phases, each to the last bit. */
    static byte[] of(Outcome.Attributed outcome) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(outcome.shares().size() * 128);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            for (int place = 0; place < outcome.shares().size(); place++) {
                SessionShare share = outcome.shares().get(place);
                json.writeName(outcome.journey().sessionId(place));
                json.writeStartArray();
                json.writeNumber(share.initializer());
                json.writeNumber(share.holder());
                json.writeNumber(share.closer());
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
