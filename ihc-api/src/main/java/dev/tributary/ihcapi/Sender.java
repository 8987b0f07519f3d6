package dev.tributary.ihcapi;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Sends a request until it is answered, refused or out of attempts. Thread-safe. */
final class Sender {
    private final IhcClient client;
    private final RetryPolicy<Verdict> retries;
    private final AtomicLong sent = new AtomicLong();

    Sender(IhcClient client, ClientPolicy policy, Waits waits) {
        this.client = client;
        this.retries = RetryPolicy.<Verdict>builder()
                .withMaxAttempts(policy.attempts())
                .handleResultIf(verdict -> verdict instanceof Verdict.TryAgain)
                // An exception is an interruption or a fault of ours; sending again could be billed again.
                .abortOn(Throwable.class)
                .abortIf(verdict -> waits.tooLong(retryAfter(verdict)))
                .withDelayFn(attempt -> waits.after(attempt.getAttemptCount(), retryAfter(attempt.getLastResult())))
                .build();
    }

    /**
     * Sends a request's body and judges what comes.
     *
     * @throws TributaryException TEMPORARY when the thread is interrupted
     */
    Verdict send(List<Journey> journeys, Bytes body) {
        try {
            return Failsafe.with(retries).get(() -> {
                sent.incrementAndGet();
                return AnswerJudge.judge(journeys, client.send(body));
            });
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt();
            throw new TributaryException(
                    ProblemKind.TEMPORARY,
                    "The wait for the next attempt was interrupted.",
                    "Start the run again: what was answered is kept.",
                    e);
        }
    }

    /** How many requests were sent in all. */
    long sent() {
        return sent.get();
    }

    private static Optional<String> retryAfter(Verdict verdict) {
        return verdict instanceof Verdict.TryAgain again ? again.retryAfter() : Optional.empty();
    }
}
