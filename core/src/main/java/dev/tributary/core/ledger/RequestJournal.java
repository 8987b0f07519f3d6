package dev.tributary.core.ledger;

import java.util.List;

/**
 * Keeps account of every request: before it goes out, as soon as something comes back, and when it is known what that was
 * worth. What is told is durable when the method returns; what it throws ends the attribution. For one thread.
 */
public interface RequestJournal {
    /**
     * Answers have come, and other requests are about to go out in their place: all of it is kept together or not at all,
     * because each is waited for. Where the disk might not have room for more answers, those that have come are kept all
     * the same before it fails.
     *
     * @return the numbers of the requests that go out, in their order, by which they are named from then on
     */
    List<Long> turn(Turn turn);

    /** It is known what requests were worth: all of it in one change, with what their answers said. */
    void settle(List<Settlement> settlements);
}
