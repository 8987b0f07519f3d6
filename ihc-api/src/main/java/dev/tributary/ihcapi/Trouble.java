package dev.tributary.ihcapi;

/** Why a request is sent again. What counts is whether it may have been computed, and so billed. */
public enum Trouble {
    /** No connection: it did not leave. */
    UNREACHABLE(RequestJournal.Fate.REFUSED, 10, false),
    /** The service asks for fewer requests, and has not looked at this one. */
    THROTTLED(RequestJournal.Fate.REFUSED, 5, false),
    /** The service says that it failed. */
    FAILED(RequestJournal.Fate.IN_DOUBT, 5, false),
    /** The gateway did not wait for the service; a smaller request may be computed in time. */
    GATEWAY_TIMEOUT(RequestJournal.Fate.IN_DOUBT, 5, true),
    /** No whole answer within the deadline; a smaller request may be computed in time. */
    SILENT(RequestJournal.Fate.IN_DOUBT, 10, true),
    /** The connection broke before the answer's end. */
    BROKEN(RequestJournal.Fate.IN_DOUBT, 10, false),
    /** An answer that claims success came, and cannot be read. */
    UNUSABLE(RequestJournal.Fate.IN_DOUBT, 10, false);

    private final RequestJournal.Fate fate;
    private final int cost;
    private final boolean halved;

    Trouble(RequestJournal.Fate fate, int cost, boolean halved) {
        this.fate = fate;
        this.cost = cost;
        this.halved = halved;
    }

    /** What the request was worth. */
    public RequestJournal.Fate fate() {
        return fate;
    }

    /** Whether it may have been computed. */
    public boolean inDoubt() {
        return fate == RequestJournal.Fate.IN_DOUBT;
    }

    /** What it takes from the budget of an attribution. */
    int cost() {
        return cost;
    }

    /** Whether its journeys are tried again in two halves. */
    boolean halved() {
        return halved;
    }
}
