package dev.tributary.ihcapi.judge;

import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.client.Reply;
import dev.tributary.ihcapi.wire.Answer;
import dev.tributary.ihcapi.wire.AnswerReader;
import java.util.List;
import java.util.Locale;

/**
 * Interprets replies. A pure function of the request's journeys and the reply's bytes, so that a stored reply can be
 * interpreted again. An answer has two statuses, that of HTTP and that in its body; they need not agree, and the worse
 * one applies. An answer that claims success and cannot be read is requested again, because the work may have been
 * done; a web page is not, because it does not come from the service.
 */
public final class AnswerJudge {
    private AnswerJudge() {}

    /** Interprets the reply to a request with these journeys. */
    public static Verdict judge(List<Journey> journeys, Reply reply) {
        if (reply instanceof Reply.Answered answered) {
            return answered(journeys, answered);
        }
        return Stops.failed((Reply.Failed) reply);
    }

    private static Verdict answered(List<Journey> journeys, Reply.Answered reply) {
        if (reply.status() >= 300 && reply.status() < 400) {
            return Stops.redirected(reply);
        }
        Answer answer = AnswerReader.read(reply.stream());
        int status = reply.status();
        if (answer instanceof Answer.Read read) {
            status = Math.max(status, read.statusCode().orElse(status));
        }
        return status >= 200 && status < 300 ? success(journeys, reply, answer) : refusal(status, reply, answer);
    }

    private static Verdict success(List<Journey> journeys, Reply.Answered reply, Answer answer) {
        if (answer instanceof Answer.Read read && read.values().isPresent()) {
            return new Verdict.Judged(new RequestTally(journeys, read.values().get(), read.failures()).outcomes());
        }
        String found = ReplyText.found(reply, answer);
        return ReplyText.isPage(reply)
                ? Stops.unexpected(found)
                : new Verdict.TryAgain(
                        Trouble.UNUSABLE, "sent something other than an answer: " + found, reply.retryAfter());
    }

    private static Verdict refusal(int status, Reply.Answered reply, Answer answer) {
        String said = "(status " + status + ": " + ReplyText.said(reply, answer) + ")";
        return switch (status) {
            case 401, 403 -> Stops.keyRefused(said);
            case 404, 405 -> Stops.wrongAddress(said);
            case 429 ->
                isQuota(said)
                        ? Stops.quota(said)
                        : tryAgain(Trouble.THROTTLED, "asks for fewer requests " + said, reply);
            case 504 -> tryAgain(Trouble.GATEWAY_TIMEOUT, "failed " + said, reply);
            default -> {
                if (status >= 500) {
                    yield tryAgain(Trouble.FAILED, "failed " + said, reply);
                }
                yield status >= 400
                        ? new Verdict.Refused("refused the request " + said, status == 413)
                        : Stops.unexpected("an answer with status " + status);
            }
        };
    }

    private static Verdict tryAgain(Trouble trouble, String what, Reply.Answered reply) {
        return new Verdict.TryAgain(trouble, what, reply.retryAfter());
    }

    /** A used-up quota has the same status as too many requests per second, but waiting for seconds does not help. */
    private static boolean isQuota(String said) {
        return said.toLowerCase(Locale.ROOT).contains("limit exceeded");
    }
}
