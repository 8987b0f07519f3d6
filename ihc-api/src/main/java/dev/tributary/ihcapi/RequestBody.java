package dev.tributary.ihcapi;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.wire.JourneysWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Creates the body of a request: the same journeys give the same bytes. */
public final class RequestBody {
    private RequestBody() {}

    /** Returns the bytes. */
    public static Payload of(List<Journey> journeys, Redistribution redistribution) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JourneysWriter.write(out, journeys, redistribution);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return Payload.copyOf(out.toByteArray());
    }
}
