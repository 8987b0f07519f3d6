package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.testing.RecordedService;
import dev.tributary.testing.Scripted;
import java.util.List;

/** Two journeys, c0000000 (s0, s1) and c0000001 (s2), and a service that answers them or follows a script. */
final class Scene implements AutoCloseable {
    static final String FIRST = "c0000000";
    static final String SECOND = "c0000001";
    static final String GOOD = row(FIRST, "s0", "0.4") + "," + row(FIRST, "s1", "0.6") + "," + row(SECOND, "s2", "1");

    final List<Journey> journeys = MadeJourneys.ofSizes(2, 1);
    final RecordedService service = RecordedService.start(Runs.KEY, 200, Runs.answers(journeys));

    Runs.Run answered(int status, String body) {
        return answered(status, body, RequestLimits.TEST_ACCOUNT);
    }

    /** Gives the same answer again when the omitted journeys are sent separately. */
    Runs.Run answeredTwice(int status, String body) {
        service.script(Scripted.json(status, body));
        return answered(status, body);
    }

    Runs.Run answered(int status, String body, RequestLimits limits) {
        service.script(Scripted.json(status, body));
        return Runs.run(service.url(), journeys, limits);
    }

    /** Gives the same answer to every request. */
    Runs.Run repeated(int status, String body, List<Journey> sent) {
        for (int time = 0; time < 10; time++) {
            service.script(Scripted.json(status, body));
        }
        return Runs.run(service.url(), sent, RequestLimits.TEST_ACCOUNT, Runs.PATIENT, new JournalLog().oversight());
    }

    static ProblemKind kind(Runs.Run run) {
        return run.stop().orElseThrow().kind();
    }

    static String message(Runs.Run run) {
        return String.valueOf(run.stop().orElseThrow().getMessage());
    }

    static String row(String conversion, String session, String ihc) {
        return "{\"conversion_id\":\"" + conversion + "\",\"session_id\":\"" + session
                + "\",\"initializer\":0,\"holder\":0,\"closer\":0,\"ihc\":" + ihc + "}";
    }

    static String body(int status, String rows, String... failures) {
        return "{\"statusCode\":" + status + ",\"value\":[" + rows + "],\"partialFailureErrors\":["
                + String.join(",", failures) + "]}";
    }

    @Override
    public void close() {
        service.close();
    }
}
