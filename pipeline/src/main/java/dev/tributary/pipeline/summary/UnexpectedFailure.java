package dev.tributary.pipeline.summary;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;

/** Failures that nobody foresaw. */
public final class UnexpectedFailure {
    private UnexpectedFailure() {}

    /** The failure as one that can be shown. */
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
