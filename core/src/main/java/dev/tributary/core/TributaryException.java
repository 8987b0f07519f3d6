package dev.tributary.core;

import dev.tributary.core.text.Shown;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a user can act on: what happened and where, and what to do about it. The message contains both, and
 * never a secret. External text in it, such as a file name, is escaped, so that each text is one line.
 */
public final class TributaryException extends RuntimeException {
    private final ProblemKind kind;
    private final String what;
    private final String mend;
    private final @Nullable Duration retryAfter;

    /**
     * @param kind the category of the failure
     * @param what what happened, where (file, table, row, conversion) and why; one sentence
     * @param mend what the user can do; one sentence
     */
    public TributaryException(ProblemKind kind, String what, String mend) {
        this(kind, what, mend, null);
    }

    /** The same, with the cause. */
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

    /** Returns the same failure with the time after which it may have passed. */
    public TributaryException passingIn(Duration wait) {
        return new TributaryException(kind, what, mend, getCause(), wait);
    }

    /** Returns how long to wait before another attempt, if known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemKind kind() {
        return kind;
    }

    /** Returns what happened, without the remedy. */
    public String what() {
        return what;
    }

    /** Returns what to do about it. */
    public String mend() {
        return mend;
    }
}
