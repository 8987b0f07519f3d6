package dev.tributary.core;

/** Whose problem a failure is, and so what may be done about it. A command's exit code follows from it. */
public enum ProblemKind {
    /** A wrong option, configuration key or file name: the caller must change the call. */
    USAGE,
    /** There is too little memory for it: the caller must give the program more. */
    MEMORY,
    /** The source's tables or rows cannot be used: the data must be mended. */
    SOURCE_DATA,
    /** The API key is missing or refused. */
    AUTH,
    /** The remote service answered in a way that trying again will not change. */
    REMOTE,
    /** A local file or database cannot be written or is damaged. */
    STORAGE,
    /** It may work later: the service is down or throttled, or another run holds the lock. */
    TEMPORARY,
    /** A fault of this program. */
    INTERNAL
}
