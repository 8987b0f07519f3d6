package dev.tributary.ihcapi.sending;

import dev.tributary.ihcapi.judge.AnswerJudge;
import dev.tributary.ihcapi.judge.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Replies that are being interpreted on other threads; answers among them are already stored. Not thread-safe. */
final class Judging {
    /** An interpreted reply. */
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

    /** Returns the next one in starting order, if it is done. */
    Optional<Read> done() {
        return begun.isEmpty() || !begun.getFirst().verdict().isDone() ? Optional.empty() : awaited();
    }

    /** Returns the next one in starting order, if there is one. */
    Optional<Read> awaited() {
        return Optional.ofNullable(begun.pollFirst())
                .map(one -> new Read(one.landed(), one.verdict().get()));
    }
}
