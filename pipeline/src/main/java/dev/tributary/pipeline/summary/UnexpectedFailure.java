package dev.tributary.pipeline.summary;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;

/** Converts unexpected exceptions. */
public final class UnexpectedFailure {
    private UnexpectedFailure() {}

    /** Returns the exception as a failure that can be shown. */
    public static TributaryException problem(Throwable failure) {
        return failure instanceof TributaryException known
                ? known
                : new TributaryException(
                        ProblemKind.INTERNAL,
                        "The program failed: " + failure + ".",
                        "This is a fault of Tributary; please report it with the output of --debug.",
                        failure);
    }
}
