package dev.tributary.core;

import dev.tributary.core.text.Shown;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a user can act on: what happened and where, and what to do about it. The message holds both, never a
 * secret. What came from outside, such as the name of a file, is shown harmless in it, whoever put it there: each text is one line.
 */
public final class TributaryException extends RuntimeException {
    private final ProblemKind kind;
    private final String what;
    private final String mend;
    private final @Nullable Duration retryAfter;

    /**
     * @param kind whose problem it is
     * @param what what happened, where (file, table, row, conversion) and why; one sentence
     * @param mend what the user can do; one sentence
     */
    public TributaryException(ProblemKind kind, String what, String mend) {
        this(kind, what, mend, null);
    }

    /** As above, with the failure that caused it. */
    public TributaryException(ProblemKind kind, String what, String mend, @Nullable Throwable cause) {
        this(kind, what, mend, cause, null);
    }

    private TributaryException(
            ProblemKind kind, String what, String mend, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(Shown.whole(what) + " " + Shown.whole(mend), cause);
        this.retryAfter = retryAfter;
        this.kind = kind;
        this.what = Shown.whole(what);
        this.mend = Shown.whole(mend);
    }

    /** The same failure, of which it is known when it may have passed. */
    public TributaryException passingIn(Duration wait) {
        return new TributaryException(kind, what, mend, getCause(), wait);
    }

    /** How long to wait before another try, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemKind kind() {
        return kind;
    }

    /** What happened, without the mend. */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String mend() {
        return mend;
    }
}
