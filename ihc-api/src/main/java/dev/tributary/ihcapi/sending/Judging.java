package dev.tributary.ihcapi.sending;

import dev.tributary.ihcapi.judge.AnswerJudge;
import dev.tributary.ihcapi.judge.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Replies that are being judged on other threads; an answer among them is kept already. Not thread-safe. */
final class Judging {
    /** A reply that was judged. */
    record Read(Flights.Landed landed, Verdict verdict) {}

    private record Begun(Flights.Landed landed, MadeAhead<Verdict> verdict) {}

    private final Deque<Begun> begun = new ArrayDeque<>();

    void begin(Flights.Landed landed) {
        begun.addLast(new Begun(
                landed,
                MadeAhead.of(() -> AnswerJudge.judge(landed.flight().parcel().journeys(), landed.reply()))));
    }

    int size() {
        return begun.size();
    }

    /** The next one in the order in which they began, if it is done. */
    Optional<Read> done() {
        return begun.isEmpty() || !begun.getFirst().verdict().isDone() ? Optional.empty() : awaited();
    }

    /** The next one in the order in which they began, if there is one. */
    Optional<Read> awaited() {
        return Optional.ofNullable(begun.pollFirst())
                .map(one -> new Read(one.landed(), one.verdict().get()));
    }
}
