package dev.tributary.ihcapi.sending;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.ihcapi.judge.Verdict;
import java.time.Duration;
import java.util.Optional;

/** The reasons to stop sending that do not follow from a single reply: messages and what to do. */
final class GivingUp {
    private static final String CHECK_ADDRESS =
            "Check the service's address, and whether there is a proxy or " + "gateway in between.";
    private static final String LATER = "Run again later; the answers received are kept.";

    private GivingUp() {}

    /**
     * @param wait the wait requested by the service
     * @param when the time after which it may be called again, as text
     */
    static Verdict.Stop tooLong(Verdict.TryAgain again, String asked, Duration wait, String when) {
        return new Verdict.Stop(
                again.state(),
                ProblemKind.TEMPORARY,
                again.what() + "; it asks to wait until or for '" + asked + "'",
                "Run again after " + when + "; the answers received are kept.",
                Optional.of(wait));
    }

    static Verdict.Stop unusable(Verdict.TryAgain again) {
        return new Verdict.Stop(again.state(), ProblemKind.REMOTE, again.what() + ", repeatedly", CHECK_ADDRESS);
    }

    static Verdict.Stop down(Verdict.TryAgain again) {
        return new Verdict.Stop(again.state(), ProblemKind.TEMPORARY, again.what(), LATER);
    }

    static Verdict.Stop tooMuchTrouble(Verdict.TryAgain again) {
        return new Verdict.Stop(
                again.state(), ProblemKind.TEMPORARY, "fails too often; the last time it " + again.what(), LATER);
    }

    static Verdict.Stop alwaysRefused(String what) {
        return new Verdict.Stop(
                RequestState.REFUSED,
                ProblemKind.REMOTE,
                what + ", as with all recent requests",
                "Check the conversion type and the limits of the account; other requests would fail in the same way.");
    }
}
