package dev.tributary.fuzz.subject;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.client.Reply;
import dev.tributary.ihcapi.judge.AnswerJudge;
import dev.tributary.ihcapi.judge.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The service's answers, and their evaluation. An input is a body; if it begins with a line of three digits, these are
 * the HTTP status.
 */
public final class AnswerTarget implements Reader<Verdict> {
    private static final int HEAD = 4;

    private final List<Journey> sent = Journeys.three();

    @Override
    public Verdict read(byte[] bytes) {
        return AnswerJudge.judge(sent, reply(bytes));
    }

    private static Reply.Answered reply(byte[] bytes) {
        boolean headed = bytes.length >= HEAD
                && bytes[0] >= '1'
                && bytes[0] <= '5'
                && isDigit(bytes[1])
                && isDigit(bytes[2])
                && bytes[HEAD - 1] == '\n';
        int status = headed ? 100 * (bytes[0] - '0') + 10 * (bytes[1] - '0') + bytes[2] - '0' : 200;
        byte[] body = headed ? Arrays.copyOfRange(bytes, HEAD, bytes.length) : bytes;
        return new Reply.Answered(status, Optional.empty(), Optional.empty(), Payload.copyOf(body));
    }

    private static boolean isDigit(byte ascii) {
        return ascii >= '0' && ascii <= '9';
    }

    @Override
    public void check(byte[] bytes, Verdict read) {
        Fault.unlessEqual("judged again", read(bytes), read);
        if (read instanceof Verdict.Judged judged) {
            Fault.unlessEqual("outcomes", judged.outcomes().size(), sent.size());
            judged.outcomes().forEach(Journeys::require);
        } else if (read instanceof Verdict.TryAgain later) {
            Help.require("reason", later.what());
        } else if (read instanceof Verdict.Refused refused) {
            Help.require("reason", refused.what());
        } else if (read instanceof Verdict.Stop stop) {
            Help.require("reason", stop.what());
            Help.require("mend", stop.mend());
        }
    }
}
