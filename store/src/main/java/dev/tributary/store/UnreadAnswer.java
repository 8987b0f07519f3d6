package dev.tributary.store;

import dev.tributary.core.journey.JourneyKey;
import java.util.Map;

/** A request whose answer was kept before the run could read it. Its bytes are as they went over the wire. Immutable. */
public final class UnreadAnswer {
    private final long request;
    private final Map<String, JourneyKey> journeys;
    private final byte[] body;
    private final int status;
    private final byte[] answer;

    /** @param journeys the keys of the journeys it held, by conversion id */
    public UnreadAnswer(long request, Map<String, JourneyKey> journeys, byte[] body, int status, byte[] answer) {
        this.request = request;
        this.journeys = Map.copyOf(journeys);
        this.body = body.clone();
        this.status = status;
        this.answer = answer.clone();
    }

    /** The request's number. */
    public long request() {
        return request;
    }

    public Map<String, JourneyKey> journeys() {
        return journeys;
    }

    /** What was sent. */
    public byte[] body() {
        return body.clone();
    }

    /** The answer's HTTP status. */
    public int status() {
        return status;
    }

    /** What came. */
    public byte[] answer() {
        return answer.clone();
    }
}
