package dev.tributary.pipeline.summary;

import dev.tributary.core.ProblemKind;

/** The exit codes of commands. Stable: orchestrators rely on them. */
public enum ExitCode {
    /** Everything is done, or there was nothing to do. */
    SUCCESS(0),
    /** An internal error: retry once, then report it. */
    INTERNAL(1),
    /** A wrong option, configuration or file name: do not retry. */
    USAGE(2),
    /** Too little memory, detected beforehand or by the Java machine during the work: give the program more. */
    MEMORY(3),
    /** Rows were set aside, journeys have no answer, or no conversion can be attributed; the rest is correct. */
    PARTIAL(10),
    /** The source's data cannot be used: do not retry. */
    SOURCE_DATA(11),
    /** The API key is missing or refused: do not retry. */
    AUTH(12),
    /** The service refuses permanently: do not retry. */
    REMOTE(13),
    /** The local disk or database fails, or stored data does not add up: do not retry before the cause is removed. */
    STORAGE(14),
    /** A later attempt may succeed: retry with a delay. */
    TEMPORARY(75),
    /** Stopped by a signal: run it again. The process itself ends with the signal's code, which is 130 after Ctrl-C. */
    STOPPED(143);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Returns the exit code of a failure. */
    public static ExitCode of(ProblemKind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case MEMORY -> MEMORY;
            case SOURCE_DATA -> SOURCE_DATA;
            case AUTH -> AUTH;
            case REMOTE -> REMOTE;
            case STORAGE -> STORAGE;
            case TEMPORARY -> TEMPORARY;
            case INTERNAL -> INTERNAL;
        };
    }
}
