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

    /**
     * One array for each session: its three phases, each to the last bit.
     *
     * @param places the sessions in the order in which they are to stand
     */
    static byte[] of(Outcome.Attributed outcome, int[] places) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(places.length * 64);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            for (int place : places) {
                SessionShare share = outcome.shares().get(place);
                json.writeStartArray();
                json.writeNumber(share.initializer());
                json.writeNumber(share.holder());
                json.writeNumber(share.closer());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }
}
