package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhc;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.ihcapi.wire.Answer;
import dev.tributary.ihcapi.wire.AnswerWriter;
import dev.tributary.ihcapi.wire.Request;
import dev.tributary.ihcapi.wire.RequestReader;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes the answer to a request's body. Thread-safe. */
final class Computation {
    private final RequestReader reader;

    Computation(RequestLimits limits) {
        this.reader = new RequestReader(limits);
    }

    /** @throws IllegalStateException when the engine's numbers are invalid */
    Response answer(InputStream body, IhcModel model) {
        Request request = reader.read(body);
        if (request instanceof Request.Read read) {
            int status = read.failures().isEmpty() ? 200 : 206;
            return Response.of(status, AnswerWriter.attribution(status, values(read, model), read.failures()));
        }
        return Response.invalid(((Request.Unfit) request).why());
    }

    /** In the order of the sessions in the request. */
    private static List<Answer.Value> values(Request.Read request, IhcModel model) {
        Map<Integer, Answer.Value> byRow = new TreeMap<>();
        // The engine is created for the channels of this request, which takes a thousandth of the time of reading them.
        LocalIhc engine = new LocalIhc(model, request.redistribution());
        for (Journey journey : request.journeys()) {
            List<SessionShare> shares = RoundedShares.of(engine.credit(journey).shares(), model);
            for (int position = 0; position < journey.size(); position++) {
                byRow.put(
                        journey.row(position),
                        new Answer.Value(journey.conversionId(), journey.sessionId(position), shares.get(position)));
            }
        }
        return List.copyOf(byRow.values());
    }
}
