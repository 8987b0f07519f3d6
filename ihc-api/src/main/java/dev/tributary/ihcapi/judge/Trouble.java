package dev.tributary.ihcapi.judge;

import dev.tributary.core.ledger.RequestState;

/** The reasons for sending a request again. What matters is whether it may have been computed, and so billed. */
public enum Trouble {
    /** No connection: it was not sent. */
    UNREACHABLE(RequestState.REFUSED, 10, false),
    /** The service is throttling, and has not processed this one. */
    THROTTLED(RequestState.REFUSED, 5, false),
    /** The service reports a failure. */
    FAILED(RequestState.IN_DOUBT, 5, false),
    /** The gateway stopped waiting for the service; a smaller request may be computed in time. */
    GATEWAY_TIMEOUT(RequestState.IN_DOUBT, 5, true),
    /** No complete answer within the deadline; a smaller request may be computed in time. */
    SILENT(RequestState.IN_DOUBT, 10, true),
    /** The connection broke before the answer's end. */
    BROKEN(RequestState.IN_DOUBT, 10, false),
    /** An answer that claims success was received, but cannot be read. */
    UNUSABLE(RequestState.IN_DOUBT, 10, false);

    private final RequestState state;
    private final int cost;
    private final boolean halved;

    Trouble(RequestState state, int cost, boolean halved) {
        this.state = state;
        this.cost = cost;
        this.halved = halved;
    }

    /** Returns the state of the request. */
    public RequestState state() {
        return state;
    }

    /** Returns whether it may have been computed. */
    public boolean inDoubt() {
        return state == RequestState.IN_DOUBT;
    }

    /** Returns the tokens that it takes from the retry budget of an attribution. */
    public int cost() {
        return cost;
    }

    /** Returns whether its journeys are sent again in two halves. */
    public boolean halved() {
        return halved;
    }
}
