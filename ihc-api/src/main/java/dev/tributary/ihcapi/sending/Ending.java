package dev.tributary.ihcapi.sending;

import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.ihcapi.Access;
import dev.tributary.ihcapi.judge.Verdict;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether an attribution has to end early, and the message. The first reason is used. Messages contain the host and
 * never the key, which the service may have repeated.
 */
final class Ending {
    private final Access access;
    private Optional<Supplier<TributaryException>> reason = Optional.empty();

    Ending(Access access) {
        this.access = access;
    }

    /** Ends the sending. */
    void stop(Verdict.Stop stop) {
        String what = withoutKey("The service at " + access.service().host() + " " + stop.what() + ".");
        TributaryException told = new TributaryException(stop.kind(), what, stop.mend());
        stop(() -> stop.leaveAlone().map(told::passingIn).orElse(told));
    }

    /** Ends the sending; the message is created when all requests in flight have ended. */
    void stop(Supplier<TributaryException> exception) {
        if (reason.isEmpty()) {
            reason = Optional.of(exception);
        }
    }

    boolean isNear() {
        return reason.isPresent();
    }

    /** @throws TributaryException the reason for ending early, if there is one */
    void tell() {
        if (reason.isPresent()) {
            throw reason.get().get();
        }
    }

    String withoutKey(String text) {
        return access.key().hideIn(text);
    }

    Outcome withoutKey(Outcome outcome) {
        return outcome instanceof Outcome.Unanswered unanswered
                ? new Outcome.Unanswered(unanswered.journey(), withoutKey(unanswered.reason()))
                : outcome;
    }
}
