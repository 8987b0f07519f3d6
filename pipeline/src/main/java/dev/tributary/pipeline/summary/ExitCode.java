package dev.tributary.pipeline.summary;

import dev.tributary.core.ProblemKind;

/** What a command's exit code tells its caller. Stable: orchestrators decide by it. */
public enum ExitCode {
    /** All done, or nothing to do. */
    SUCCESS(0),
    /** A fault of the program: retry once, then report it. */
    INTERNAL(1),
    /** A wrong option, configuration or file name: do not retry. */
    USAGE(2),
    /** Too little memory, told before it begins or by the Java machine in the middle of it: give the program more. */
    MEMORY(3),
    /** Rows were set aside, journeys have no answer, or not one conversion can be attributed; the rest is right. */
    PARTIAL(10),
    /** The source's data cannot be used: do not retry. */
    SOURCE_DATA(11),
    /** The API key is missing or refused: do not retry. */
    AUTH(12),
    /** The service refuses for good: do not retry. */
    REMOTE(13),
    /** The local disk or database fails, or what is stored does not add up: do not retry before it is mended. */
    STORAGE(14),
    /** It may work later: retry with a delay. */
    TEMPORARY(75),
    /**
     * Told to stop by a signal: run it again. The process itself ends with the signal's number, which is 130 after Ctrl-C.
     */
    STOPPED(143);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The exit code of a failure. */
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
