package dev.tributary.ihcapi.judge;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.ihcapi.client.Reply;
import java.util.Optional;

/** Replies after which no other request would succeed: their messages and what to do. */
final class Stops {
    private static final String CHECK_ADDRESS =
            "Check the service's address, and whether there is a proxy or " + "gateway in between.";

    private Stops() {}

    static Verdict failed(Reply.Failed failed) {
        return switch (failed.kind()) {
            case NOT_SENT -> again(Trouble.UNREACHABLE, "cannot be reached: ", failed);
            case TIMEOUT -> again(Trouble.SILENT, "did not answer: ", failed);
            case BROKEN -> again(Trouble.BROKEN, "did not answer: ", failed);
            case UNREADABLE -> again(Trouble.UNUSABLE, "sent something other than an answer: ", failed);
            case NOT_TRUSTED -> remote(RequestState.REFUSED, "was not trusted: " + failed.what(), CHECK_ADDRESS);
            case TOO_LARGE -> remote(RequestState.IN_DOUBT, "sent too much: " + failed.what(), CHECK_ADDRESS);
        };
    }

    private static Verdict again(Trouble trouble, String what, Reply.Failed failed) {
        return new Verdict.TryAgain(trouble, what + failed.what(), Optional.empty());
    }

    static Verdict redirected(Reply.Answered reply) {
        String to = reply.location().map(ReplyText::origin).orElse("an address it does not name");
        return remote(
                RequestState.REFUSED,
                "points elsewhere (status " + reply.status() + "), to " + to + ", where the key was not sent",
                "If that is where the service has moved to, give the new address.");
    }

    static Verdict unexpected(String found) {
        return remote(RequestState.IN_DOUBT, "sent something other than an answer: " + found, CHECK_ADDRESS);
    }

    static Verdict wrongAddress(String said) {
        return remote(
                RequestState.REFUSED,
                "has nothing at this address " + said,
                "Check the path of the service's address.");
    }

    static Verdict keyRefused(String said) {
        // The gateway's message if no endpoint has the path, whatever the key is.
        boolean path = said.contains("Missing Authentication Token");
        return new Verdict.Stop(
                RequestState.REFUSED,
                ProblemKind.AUTH,
                path ? "does not know this address " + said : "refused the API key " + said,
                path
                        ? "Check the path of the service's address; the key may be right."
                        : "Check that the key is complete, active and meant for this service.");
    }

    static Verdict quota(String said) {
        return new Verdict.Stop(
                RequestState.REFUSED,
                ProblemKind.TEMPORARY,
                "says that the quota is used up " + said,
                "Run again when it is renewed, or raise it; the answers received are kept.");
    }

    private static Verdict remote(RequestState state, String what, String mend) {
        return new Verdict.Stop(state, ProblemKind.REMOTE, what, mend);
    }
}
