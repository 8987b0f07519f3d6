package dev.tributary.core;

import dev.tributary.core.text.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final List<String> paste;
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
        this(kind, what, mend, List.of(), cause, null);
    }

    private TributaryException(
            ProblemKind kind,
            String what,
            String mend,
            List<String> paste,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter) {
        super(message(what, mend, paste), cause);
        this.paste = paste.stream().map(Shown::whole).toList();
        this.retryAfter = retryAfter;
        this.kind = kind;
        this.what = Shown.whole(what);
        this.mend = Shown.whole(mend);
    }

    private static String message(String what, String mend, List<String> paste) {
        List<String> lines = new ArrayList<>(List.of(what + " " + mend));
        lines.addAll(paste);
        return String.join("\n", lines.stream().map(Shown::whole).toList());
    }

    /** Returns the same failure with lines to paste: part of a configuration file, or a statement. */
    public TributaryException toPaste(List<String> lines) {
        return new TributaryException(kind, what, mend, lines, getCause(), retryAfter);
    }

    /** Returns the same failure with the time after which it may have passed. */
    public TributaryException passingIn(Duration wait) {
        return new TributaryException(kind, what, mend, paste, getCause(), wait);
    }

    /** Returns lines to paste that mend it; empty if there are none. */
    public List<String> paste() {
        return paste;
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
