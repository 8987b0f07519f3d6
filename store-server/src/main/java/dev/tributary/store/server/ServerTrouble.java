package dev.tributary.store.server;

import dev.tributary.core.ProblemKind;

/** The kinds of failures of a server. */
public enum ServerTrouble {
    /** No connection can be made. */
    UNREACHABLE(ProblemKind.TEMPORARY),
    UNKNOWN_HOST(ProblemKind.TEMPORARY),
    /** No encrypted connection can be made, or the certificate is not trusted. */
    NOT_ENCRYPTED(ProblemKind.USAGE),
    LOGIN_REFUSED(ProblemKind.AUTH),
    NO_DATABASE(ProblemKind.USAGE),
    /** The server has no connection left for this user. */
    NO_ROOM(ProblemKind.TEMPORARY),
    STARTING(ProblemKind.TEMPORARY),
    STOPPING(ProblemKind.TEMPORARY),
    /** The connection broke. */
    LOST(ProblemKind.TEMPORARY),
    /** A statement took longer than it may. */
    TOO_LONG(ProblemKind.TEMPORARY),
    /** Somebody has cancelled a statement. */
    CANCELLED(ProblemKind.TEMPORARY),
    /** Another transaction is in the way. */
    LOCKED(ProblemKind.TEMPORARY),
    FORBIDDEN(ProblemKind.USAGE),
    NO_RELATION(ProblemKind.SOURCE_DATA),
    /** A query would change something. */
    WRITES(ProblemKind.USAGE),
    /** A query is wrong. */
    NO_QUERY(ProblemKind.USAGE),
    /** The server has no memory or disk space left. */
    EXHAUSTED(ProblemKind.TEMPORARY),
    DAMAGED(ProblemKind.STORAGE),
    OTHER(ProblemKind.SOURCE_DATA);

    private final ProblemKind kind;

    ServerTrouble(ProblemKind kind) {
        this.kind = kind;
    }

    /** Returns the category, from which the exit code follows. */
    public ProblemKind kind() {
        return kind;
    }
}
