package dev.tributary.store.contract;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.HeldJourney;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.Payload;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.Turn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Sample requests and answers. Journeys have numbers; the conversion of the first is {@code c1}, each has two sessions.
 */
public final class LedgerSamples {
    /** The default time of all events. */
    public static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    /** A request body. */
    public static final Payload BODY = Payload.copyOf("what was sent".getBytes(StandardCharsets.UTF_8));

    /** An answer. */
    public static final Payload ANSWER = Payload.copyOf("what came".getBytes(StandardCharsets.UTF_8));

    private LedgerSamples() {}

    /** Returns a journey's key. */
    public static JourneyKey key(int journey) {
        return JourneyKey.of(ByteBuffer.allocate(32).putInt(journey).array());
    }

    /** Creates a request. */
    public static OutgoingRequest request(int... journeys) {
        return new OutgoingRequest(
                Arrays.stream(journeys)
                        .mapToObj(number -> new HeldJourney("c" + number, key(number), 2))
                        .toList(),
                BODY);
    }

    /** Records a request as sent at noon; returns its number. */
    public static long send(Ledger ledger, int... journeys) {
        return ledger.turn(new Turn("run", NOON, List.of(), List.of(request(journeys))))
                .get(0);
    }

    /** Records an answer with status 200. */
    public static void answer(Ledger ledger, long request, Instant at) {
        ledger.turn(new Turn("run", at, List.of(new RawAnswer(request, 200, ANSWER)), List.of()));
    }

    /** Settles one request. */
    public static void settle(Ledger ledger, long request, RequestState state, JourneyAnswer... answers) {
        ledger.settle(List.of(new Settlement(request, state, List.of(answers), "")));
    }

    /** Returns an answer with numbers that have no exact decimal representation. */
    public static JourneyAnswer given(int journey) {
        return new JourneyAnswer.Given(
                key(journey),
                "c" + journey,
                List.of(new SessionShare(1, 0.25, 0, 0.1 + 0.2), new SessionShare(0, 0.75, 1, 1 - (0.1 + 0.2))));
    }

    /** Returns a refusal for a journey. */
    public static JourneyAnswer refused(int journey) {
        return new JourneyAnswer.Refused(key(journey), "c" + journey, "It cannot be read.");
    }
}
