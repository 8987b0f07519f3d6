package dev.tributary.core.ledger;

import java.util.List;

/**
 * Records every request: before it is sent, as soon as an answer arrives, and when its result is known. Changes are
 * durable when the method returns; an exception ends the attribution. For one thread.
 */
public interface RequestJournal {
    /**
     * Records answers and the requests that are sent next in their place, in one change, because each flush takes time.
     * If the disk might not have room for further answers, the received ones are stored before the method fails.
     *
     * @return the numbers of the requests to be sent, in order, which identify them from then on
     */
    List<Long> turn(Turn turn);

    /** Records the results of requests, in one change with the content of their answers. */
    void settle(List<Settlement> settlements);
}
