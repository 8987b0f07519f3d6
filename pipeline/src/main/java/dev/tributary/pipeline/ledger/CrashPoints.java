package dev.tributary.pipeline.ledger;

import dev.tributary.core.ledger.RequestJournal;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.Turn;
import dev.tributary.store.crash.FailPoint;
import java.util.List;

/** A journal with fail points at which tests can kill the process around a request. */
public record CrashPoints(RequestJournal journal) implements RequestJournal {
    @Override
    public List<Long> turn(Turn turn) {
        turn.came().forEach(answer -> FailPoint.pass("request.answered"));
        List<Long> numbers = journal.turn(turn);
        turn.came().forEach(answer -> FailPoint.pass("request.stored"));
        turn.next().forEach(request -> FailPoint.pass("request.sending"));
        return numbers;
    }

    @Override
    public void settle(List<Settlement> settlements) {
        journal.settle(settlements);
        settlements.forEach(one -> FailPoint.pass("request.settled"));
    }
}
