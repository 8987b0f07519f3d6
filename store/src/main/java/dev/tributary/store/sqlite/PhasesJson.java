package dev.tributary.store.sqlite;

import dev.tributary.core.attribution.CreditedJourney;
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

    /** One array for each session: its three phases, each to the last bit. */
    static byte[] of(double[] phases) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(phases.length * 20 + 2);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            for (int at = 0; at < phases.length; at += CreditedJourney.PHASES) {
                json.writeArray(phases, at, CreditedJourney.PHASES);
            }
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }
}
