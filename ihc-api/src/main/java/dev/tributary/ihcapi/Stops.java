package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import dev.tributary.ihcapi.RequestJournal.Fate;
import java.time.Duration;
import java.util.Optional;

/** What is said when there is no answer to look at, and what to do then. */
final class Stops {
    private static final String CHECK_ADDRESS = "Check the service's address, and whether something stands in between.";
    private static final String LATER = "Run again later; what was answered is kept.";

    private Stops() {}

    static Verdict failed(Reply.Failed failed) {
        return switch (failed.kind()) {
            case NOT_SENT -> again(Trouble.UNREACHABLE, "cannot be reached: ", failed);
            case TIMEOUT -> again(Trouble.SILENT, "did not answer: ", failed);
            case BROKEN -> again(Trouble.BROKEN, "did not answer: ", failed);
            case UNREADABLE -> again(Trouble.UNUSABLE, "sent something else than an answer: ", failed);
            case NOT_TRUSTED -> remote(Fate.REFUSED, "was not trusted: " + failed.what(), CHECK_ADDRESS);
            case TOO_LARGE -> remote(Fate.IN_DOUBT, "sent too much: " + failed.what(), CHECK_ADDRESS);
        };
    }

    private static Verdict again(Trouble trouble, String what, Reply.Failed failed) {
        return new Verdict.TryAgain(trouble, what + failed.what(), Optional.empty());
    }

    static Verdict redirected(Reply.Answered reply) {
        String to = reply.location().map(ReplyText::origin).orElse("an address it does not name");
        return remote(
                Fate.REFUSED,
                "points elsewhere (status " + reply.status() + "), to " + to + ", where the key was not sent",
                "If that is where the service has moved to, give the new address.");
    }

    static Verdict unexpected(String found) {
        return remote(Fate.IN_DOUBT, "sent something else than an answer: " + found, CHECK_ADDRESS);
    }

    static Verdict wrongAddress(String said) {
        return remote(Fate.REFUSED, "has nothing at this address " + said, "Check the path of the service's address.");
    }

    static Verdict keyRefused(String said) {
        // The gateway says this when no endpoint has the path, whatever the key is.
        boolean path = said.contains("Missing Authentication Token");
        return new Verdict.Stop(
                Fate.REFUSED,
                ProblemKind.AUTH,
                path ? "does not know this address " + said : "refused the API key " + said,
                path
                        ? "Check the path of the service's address; the key may be right."
                        : "Check that the key is complete, active and meant for this service.");
    }

    static Verdict quota(String said) {
        return new Verdict.Stop(
                Fate.REFUSED,
                ProblemKind.TEMPORARY,
                "says that the quota is used up " + said,
                "Run again when it is renewed, or raise it; what was answered is kept.");
    }

    /**
     * @param wait how long the service wants to be left alone
     * @param when the moment from which on it may be asked again, fit to be shown
     */
    static Verdict.Stop tooLong(Verdict.TryAgain again, String asked, Duration wait, String when) {
        return new Verdict.Stop(
                again.fate(),
                ProblemKind.TEMPORARY,
                again.what() + "; it asks to be left alone until or for '" + asked + "'",
                "Run again after " + when + "; what was answered is kept.",
                Optional.of(wait));
    }

    static Verdict.Stop unusable(Verdict.TryAgain again) {
        return new Verdict.Stop(
                again.fate(), ProblemKind.REMOTE, again.what() + ", and so it did time and again", CHECK_ADDRESS);
    }

    static Verdict.Stop down(Verdict.TryAgain again) {
        return new Verdict.Stop(again.fate(), ProblemKind.TEMPORARY, again.what(), LATER);
    }

    static Verdict.Stop tooMuchTrouble(Verdict.TryAgain again) {
        return new Verdict.Stop(
                again.fate(), ProblemKind.TEMPORARY, "fails too often; at last it " + again.what(), LATER);
    }

    static Verdict.Stop alwaysRefused(String what) {
        return new Verdict.Stop(
                Fate.REFUSED,
                ProblemKind.REMOTE,
                what + ", and so it did with every request of late",
                "Check the conversion type and the limits of the account; other requests would fare no better.");
    }

    private static Verdict remote(Fate fate, String what, String mend) {
        return new Verdict.Stop(fate, ProblemKind.REMOTE, what, mend);
    }
}
