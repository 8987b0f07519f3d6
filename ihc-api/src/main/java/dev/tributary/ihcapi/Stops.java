package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import java.util.Optional;

/** What is said when there is no answer to look at, and what to do then. */
final class Stops {
    private static final String CHECK_ADDRESS = "Check the service's address, and whether something stands in between.";

    private Stops() {}

    static Verdict failed(Reply.Failed failed) {
        return switch (failed.kind()) {
            case NOT_SENT -> new Verdict.TryAgain("cannot be reached: " + failed.what(), Optional.empty());
            case TIMEOUT, BROKEN -> new Verdict.TryAgain("did not answer: " + failed.what(), Optional.empty());
            case NOT_TRUSTED -> remote("was not trusted: " + failed.what(), CHECK_ADDRESS);
            case TOO_LARGE -> remote("sent too much: " + failed.what(), CHECK_ADDRESS);
        };
    }

    static Verdict redirected(Reply.Answered reply) {
        String to = reply.location().map(ReplyText::origin).orElse("an address it does not name");
        return remote(
                "points elsewhere (status " + reply.status() + "), to " + to + ", where the key was not sent",
                "If that is where the service has moved to, give the new address.");
    }

    static Verdict unexpected(String found) {
        return remote("sent something else than an answer: " + found, CHECK_ADDRESS);
    }

    static Verdict wrongAddress(String said) {
        return remote("has nothing at this address " + said, "Check the path of the service's address.");
    }

    static Verdict keyRefused(String said) {
        // The gateway says this when no endpoint has the path, whatever the key is.
        boolean path = said.contains("Missing Authentication Token");
        return new Verdict.Stop(
                ProblemKind.AUTH,
                path ? "does not know this address " + said : "refused the API key " + said,
                path
                        ? "Check the path of the service's address; the key may be right."
                        : "Check that the key is complete, active and meant for this service.");
    }

    static Verdict quota(String said) {
        return new Verdict.Stop(
                ProblemKind.TEMPORARY,
                "says that the quota is used up " + said,
                "Run again when it is renewed, or raise it; what was answered is kept.");
    }

    private static Verdict remote(String what, String mend) {
        return new Verdict.Stop(ProblemKind.REMOTE, what, mend);
    }
}
