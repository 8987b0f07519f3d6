package dev.tributary.ihcapi.judge;

import dev.tributary.core.ledger.RequestState;

/** Why a request is sent again. What counts is whether it may have been computed, and so billed. */
public enum Trouble {
    /** No connection: it did not leave. */
    UNREACHABLE(RequestState.REFUSED, 10, false),
    /** The service asks for fewer requests, and has not looked at this one. */
    THROTTLED(RequestState.REFUSED, 5, false),
    /** The service says that it failed. */
    FAILED(RequestState.IN_DOUBT, 5, false),
    /** The gateway did not wait for the service; a smaller request may be computed in time. */
    GATEWAY_TIMEOUT(RequestState.IN_DOUBT, 5, true),
    /** No whole answer within the deadline; a smaller request may be computed in time. */
    SILENT(RequestState.IN_DOUBT, 10, true),
    /** The connection broke before the answer's end. */
    BROKEN(RequestState.IN_DOUBT, 10, false),
    /** An answer that claims success came, and cannot be read. */
    UNUSABLE(RequestState.IN_DOUBT, 10, false);

    private final RequestState state;
    private final int cost;
    private final boolean halved;

    Trouble(RequestState state, int cost, boolean halved) {
        this.state = state;
        this.cost = cost;
        this.halved = halved;
    }

    /** What the request was worth. */
    public RequestState state() {
        return state;
    }

    /** Whether it may have been computed. */
    public boolean inDoubt() {
        return state == RequestState.IN_DOUBT;
    }

    /** What it takes from the budget of an attribution. */
    public int cost() {
        return cost;
    }

    /** Whether its journeys are tried again in two halves. */
    public boolean halved() {
        return halved;
    }
}
