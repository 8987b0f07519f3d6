package dev.tributary.ihcapi.sending;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.ihcapi.judge.Verdict;
import java.time.Duration;
import java.util.Optional;

/** Why nothing more is sent although no single reply says so: what is said then, and what to do. */
final class GivingUp {
    private static final String CHECK_ADDRESS = "Check the service's address, and whether something stands in between.";
    private static final String LATER = "Run again later; what was answered is kept.";

    private GivingUp() {}

    /**
     * @param wait how long the service wants to be left alone
     * @param when the moment from which on it may be asked again, fit to be shown
     */
    static Verdict.Stop tooLong(Verdict.TryAgain again, String asked, Duration wait, String when) {
        return new Verdict.Stop(
                again.state(),
                ProblemKind.TEMPORARY,
                again.what() + "; it asks to be left alone until or for '" + asked + "'",
                "Run again after " + when + "; what was answered is kept.",
                Optional.of(wait));
    }

    static Verdict.Stop unusable(Verdict.TryAgain again) {
        return new Verdict.Stop(
                again.state(), ProblemKind.REMOTE, again.what() + ", and so it did time and again", CHECK_ADDRESS);
    }

    static Verdict.Stop down(Verdict.TryAgain again) {
        return new Verdict.Stop(again.state(), ProblemKind.TEMPORARY, again.what(), LATER);
    }

    static Verdict.Stop tooMuchTrouble(Verdict.TryAgain again) {
        return new Verdict.Stop(
                again.state(), ProblemKind.TEMPORARY, "fails too often; at last it " + again.what(), LATER);
    }

    static Verdict.Stop alwaysRefused(String what) {
        return new Verdict.Stop(
                RequestState.REFUSED,
                ProblemKind.REMOTE,
                what + ", and so it did with every request of late",
                "Check the conversion type and the limits of the account; other requests would fare no better.");
    }
}
