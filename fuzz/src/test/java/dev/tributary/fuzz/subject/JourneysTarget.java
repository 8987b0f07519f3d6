package dev.tributary.fuzz.subject;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.wire.JourneysReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** A file of journeys. An accepted file is the same after it is written and read again. */
public final class JourneysTarget implements Reader<List<Journey>> {
    @Override
    public List<Journey> read(byte[] bytes) throws IOException {
        return JourneysReader.read(new ByteArrayInputStream(bytes));
    }

    @Override
    public void check(byte[] bytes, List<Journey> read) throws IOException {
        byte[] written = Journeys.written(read, Redistribution.NONE);
        byte[] again = Journeys.written(read(written), Redistribution.NONE);
        Fault.unlessEqual("journeys written and read again", Text.of(again), Text.of(written));
    }
}
