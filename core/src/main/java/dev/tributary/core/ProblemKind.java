package dev.tributary.core;

/** The category of a failure, from which the command's exit code follows. */
public enum ProblemKind {
    /** A wrong option, configuration key or file name: the caller must change the call. */
    USAGE,
    /** There is too little memory for it: the caller must give the program more. */
    MEMORY,
    /** The source's tables or rows cannot be used: the data must be corrected. */
    SOURCE_DATA,
    /** The API key is missing or refused. */
    AUTH,
    /** The remote service returned an error that a retry would not change. */
    REMOTE,
    /** A local file or database cannot be written or is damaged. */
    STORAGE,
    /** A later attempt may succeed: the service is down or throttled, or another run holds the lock. */
    TEMPORARY,
    /** An internal error of this program. */
    INTERNAL
}
