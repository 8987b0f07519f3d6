package dev.tributary.ihcapi.endpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What is known of one connection: what it waits for, since when, and what is held for it. Its {@link Connections} guard it. */
final class Connection {
    /** What a connection is about. */
    enum Activity {
        /** Between requests: nothing is lost when it ends. */
        IDLE,
        /** A request has begun and has not come whole. */
        SENDING,
        /** The endpoint computes; the client does nothing wrong. */
        WAITING,
        /** The answer is there and has not been taken. */
        TAKING
    }

    private final Runnable letIn;
    private final Runnable hangUp;

    /** Lets go of what is held for the request under way. */
    private volatile Runnable drop = () -> {};

    Activity activity = Activity.IDLE;
    long since;
    long held;
    int unfinished;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param letIn begins to listen to a client who had to wait; from any thread, and without waiting
     * @param hangUp ends the connection, likewise
     */
    Connection(Runnable letIn, Runnable hangUp, long now) {
        this.letIn = letIn;
        this.hangUp = hangUp;
        this.since = now;
    }

    /** Whether something may be done at once; else it is kept for when what is being done is. */
    boolean startsNow(Runnable work) {
        if (busy) {
            waiting.add(work);
            return false;
        }
        busy = true;
        return true;
    }

    /** What was kept first, if anything. */
    Optional<Runnable> nextWaiting() {
        Optional<Runnable> next = Optional.ofNullable(waiting.poll());
        busy = next.isPresent();
        return next;
    }

    void enter(Activity next, long now) {
        activity = next;
        since = now;
    }

    /** Whether it is the client that is waited for. */
    boolean isAwaited() {
        return activity != Activity.WAITING;
    }

    boolean isOlderThan(long millis, long now) {
        return now - since > TimeUnit.MILLISECONDS.toNanos(millis);
    }

    void letIn() {
        letIn.run();
    }

    void onEnd(Runnable next) {
        drop = next;
    }

    /** At once, also what is held: the connection's own end is heard of later. */
    void end() {
        hangUp.run();
        drop.run();
    }
}
