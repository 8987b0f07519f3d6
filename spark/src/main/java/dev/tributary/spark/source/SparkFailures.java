package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** Turns failures of Spark into messages that users can act on: its own first sentence, and no stack trace. */
public final class SparkFailures {
    private static final int LONGEST = 300;
    private static final int MOST_CAUSES = 16;

    /** The name of an error, before its message. */
    private static final Pattern CONDITION = Pattern.compile("^(?:[\\w.$]+(?:Exception|Error): )*\\[[A-Z0-9_.]+] ");

    /** Where the first sentence ends: names of files have points, too, but no blank and capital behind them. */
    private static final Pattern END = Pattern.compile("(?s)(?:\\.? SQLSTATE: .*|\\.\\s+(?=[A-Z]).*|\\s*\\n.*)$");

    /** What Spark says around what happened. */
    private static final List<String> WRAPPERS =
            List.of("Job aborted due to stage failure", "Exception thrown in awaitResult");

    /** What is the same whether something is read in a place or written there. */
    private static final Set<FailureAdvice> OF_PLACES = Set.of(
            FailureAdvice.LOCKED,
            FailureAdvice.NO_CATALOG_CLASS,
            FailureAdvice.NO_CATALOG,
            FailureAdvice.NO_DRIVER,
            FailureAdvice.NO_FILE_SYSTEM,
            FailureAdvice.FORBIDDEN);

    private SparkFailures() {}

    /**
     * Asks something of Spark.
     *
     * @param what what is read, for messages, such as {@code The query of sessions in spark:}
     * @throws TributaryException for whatever goes wrong
     */
    public static <T> T asked(String what, Callable<T> asking) {
        try {
            return asking.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TributaryException(ProblemKind.TEMPORARY, what + " was interrupted.", "Run it again.", e);
        } catch (Exception failure) {
            throw explained(what, failure);
        }
    }

    /**
     * Writes something with Spark.
     *
     * @param what what is written, for messages
     * @throws TributaryException for whatever goes wrong
     */
    public static <T> T written(String what, Callable<T> writing) {
        try {
            return writing.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TributaryException(ProblemKind.TEMPORARY, what + " was interrupted.", "Run it again.", e);
        } catch (Exception failure) {
            List<Throwable> causes = causes(failure);
            Optional<FailureAdvice> advice = advice(causes).filter(OF_PLACES::contains);
            throw ours(causes)
                    .orElseGet(() -> new TributaryException(
                            advice.map(FailureAdvice::kind).orElse(ProblemKind.STORAGE),
                            what + " cannot be written: " + Shown.whole(said(causes)) + ".",
                            advice.map(FailureAdvice::mend)
                                    .orElse(
                                            "Check the address in results, and the rights of the job there; Spark's own log"
                                                    + " says more."),
                            failure));
        }
    }

    private static Optional<TributaryException> ours(List<Throwable> causes) {
        return causes.stream()
                .filter(TributaryException.class::isInstance)
                .map(TributaryException.class::cast)
                .findFirst();
    }

    private static String said(List<Throwable> causes) {
        return causes.stream()
                .map(SparkFailures::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(2)
                .reduce((one, other) -> one.contains(other) ? one : one + ": " + other)
                .orElseGet(() -> causes.get(0).getClass().getSimpleName());
    }

    private static Optional<FailureAdvice> advice(List<Throwable> causes) {
        return Arrays.stream(FailureAdvice.values())
                .filter(advice -> causes.stream()
                        .anyMatch(cause -> advice.fits(condition(cause), String.valueOf(cause.getMessage()))))
                .findFirst();
    }

    /** Converts a failure; one of ours that comes from an executor is returned as it is. */
    public static TributaryException explained(String what, Throwable failure) {
        List<Throwable> causes = causes(failure);
        Optional<TributaryException> ours = ours(causes);
        if (ours.isPresent()) {
            return ours.get();
        }
        String said = said(causes);
        Optional<FailureAdvice> advice = advice(causes);
        if (advice.isPresent()) {
            return of(advice.get().kind(), what, said, advice.get().mend(), failure);
        }
        return failure instanceof AnalysisException
                ? of(ProblemKind.USAGE, what, said, "Check the names in tributary.yml, below source:.", failure)
                : of(ProblemKind.SOURCE_DATA, what, said, "Spark's own log says more.", failure);
    }

    private static TributaryException of(ProblemKind kind, String what, String said, String mend, Throwable failure) {
        return new TributaryException(kind, what + " cannot be read: " + Shown.whole(said) + ".", mend, failure);
    }

    /** Returns a failure and its causes, the outermost first. */
    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
    }

    static String condition(Throwable failure) {
        return failure instanceof SparkThrowable known && known.getCondition() != null ? known.getCondition() : "";
    }

    /** Returns the first sentence of a message, without its full stop. */
    static String words(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        if (WRAPPERS.stream().anyMatch(message::startsWith)) {
            return "";
        }
        String bare = CONDITION.matcher(message.strip()).replaceFirst("");
        String first = END.matcher(bare).replaceFirst("").strip();
        String cut = first.length() > LONGEST ? first.substring(0, LONGEST) + '…' : first;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
