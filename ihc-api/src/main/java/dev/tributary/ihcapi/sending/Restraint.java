package dev.tributary.ihcapi.sending;

import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.LearnedLimits;
import dev.tributary.ihcapi.judge.Trouble;
import dev.tributary.ihcapi.judge.Verdict;
import dev.tributary.ihcapi.restraint.Breaker;
import dev.tributary.ihcapi.restraint.Pace;
import dev.tributary.ihcapi.restraint.RetryBudget;
import dev.tributary.ihcapi.wire.ServiceText;
import java.time.Duration;
import java.util.Optional;

/** Combines rate, budget and breaker: when the next request may be sent, and when to give up. */
final class Restraint {
    private static final int MOST_UNUSABLE = 3;

    private final Waits waits;
    private final UsageMeter meter;
    private final Pace pace;
    private final Breaker breaker;
    private final RetryBudget budget = new RetryBudget();
    private long heldUntil;
    private int unusable;

    Restraint(ClientPolicy policy, Waits waits, UsageMeter meter, LearnedLimits learned) {
        double fastest = policy.flow().requestsPerSecond();
        this.waits = waits;
        this.meter = meter;
        this.pace = new Pace(fastest, learned.requestsPerSecond() > 0 ? learned.requestsPerSecond() : fastest);
        this.breaker = new Breaker(policy.retries().probeAfter().toNanos());
    }

    /** Returns when the next request may be sent; {@link Breaker#NEVER} if only an answer can change the state. */
    long earliest(int underWay) {
        return Math.max(Math.max(pace.next(), heldUntil), breaker.earliest(underWay));
    }

    void sent(long now) {
        pace.sent(now);
        breaker.sent();
    }

    /** Records a request that was answered. */
    void succeeded() {
        refused();
        budget.succeeded();
        pace.succeeded();
    }

    /** Records a refused request: the service works, even if it does not accept the content. */
    void refused() {
        breaker.succeeded();
        unusable = 0;
    }

    /**
     * Records a request that failed and may succeed later.
     *
     * @param attempt the number of the attempt, at least 1
     * @return the reason to stop, if there is one
     */
    Optional<Verdict.Stop> failed(Verdict.TryAgain again, int attempt, long now) {
        breaker.failed(now);
        budget.failed(again.trouble().cost());
        unusable = again.trouble() == Trouble.UNUSABLE ? unusable + 1 : 0;
        if (again.trouble() == Trouble.THROTTLED) {
            pace.throttled();
        }
        if (again.trouble() == Trouble.THROTTLED || again.retryAfter().isPresent()) {
            hold(waits.after(attempt, again.retryAfter()), now);
        }
        return reasonToStop(again);
    }

    private Optional<Verdict.Stop> reasonToStop(Verdict.TryAgain again) {
        if (waits.tooLong(again.retryAfter())) {
            String asked = ServiceText.shown(again.retryAfter().orElse(""));
            return Optional.of(GivingUp.tooLong(
                    again,
                    asked,
                    waits.asked(again.retryAfter()).orElse(Duration.ZERO),
                    waits.until(again.retryAfter()).toString()));
        }
        if (unusable >= MOST_UNUSABLE) {
            return Optional.of(GivingUp.unusable(again));
        }
        if (breaker.hasGivenUp()) {
            return Optional.of(GivingUp.down(again));
        }
        return budget.isEmpty() ? Optional.of(GivingUp.tooMuchTrouble(again)) : Optional.empty();
    }

    /** Returns how long to wait before a request is sent again after this many failures. */
    Duration waitAfter(int attempt, Optional<String> retryAfter) {
        return waits.after(attempt, retryAfter);
    }

    /**
     * Returns whether another request has succeeded since the first attempt of a request that has failed this often.
     */
    boolean othersSucceed(int failures) {
        return !breaker.isOpen() && breaker.failuresInARow() < failures;
    }

    /** Returns the rate, if the service has reduced it; 0 if not. */
    double learned() {
        return pace.isSlowed() ? pace.perSecond() : 0;
    }

    private void hold(Duration wait, long now) {
        long from = Math.max(now, heldUntil);
        heldUntil = Math.max(from, now + wait.toNanos());
        meter.held((heldUntil - from) / 1_000_000);
    }
}
