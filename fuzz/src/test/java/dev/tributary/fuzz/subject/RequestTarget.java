package dev.tributary.fuzz.subject;

import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhc;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.ihcapi.wire.Request;
import dev.tributary.ihcapi.wire.RequestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The body of a request to {@code serve}. */
public final class RequestTarget implements Reader<Request> {
    private final RequestReader reader = new RequestReader(RequestLimits.SERVICE);
    private final IhcModel model = DefaultModel.create();

    @Override
    public Request read(byte[] bytes) {
        return reader.read(new ByteArrayInputStream(bytes));
    }

    @Override
    public void check(byte[] bytes, Request read) throws IOException {
        if (read instanceof Request.Unfit unfit) {
            Help.require("reason", unfit.why());
            return;
        }
        Request.Read sound = (Request.Read) read;
        sound.failures().forEach(failure -> Help.require("reason", failure.reason()));
        LocalIhc engine = new LocalIhc(model, sound.redistribution());
        sound.journeys().forEach(journey -> Journeys.require(engine.credit(journey)));
        if (!sound.journeys().isEmpty()) {
            byte[] written = Journeys.written(sound.journeys(), sound.redistribution());
            requireSame(written, sound.redistribution(), read(written));
        }
    }

    /** An accepted request is the same after it is written and read again. */
    private static void requireSame(byte[] written, Redistribution redistribution, Request again) throws IOException {
        if (!(again instanceof Request.Read same) || !same.failures().isEmpty()) {
            throw new Fault("written and read again: " + again);
        }
        Fault.unlessEqual("rules written and read again", same.redistribution(), redistribution);
        Fault.unlessEqual(
                "journeys written and read again",
                Text.of(Journeys.written(same.journeys(), redistribution)),
                Text.of(written));
    }
}
