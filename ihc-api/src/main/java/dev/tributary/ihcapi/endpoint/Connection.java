package dev.tributary.ihcapi.endpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The state of one connection: what it waits for, since when, and its buffers. Guarded by its {@link Connections}. */
final class Connection {
    /** The phase of a connection. */
    enum Activity {
        /** Between requests: nothing is lost if it is closed. */
        IDLE,
        /** A request has begun and is not complete. */
        SENDING,
        /** The endpoint is computing; the client is not late. */
        WAITING,
        /** The answer is ready and has not been received. */
        TAKING
    }

    private final Runnable letIn;
    private final Runnable hangUp;

    /** Releases the buffers of the current request. */
    private volatile Runnable drop = () -> {};

    Activity activity = Activity.IDLE;
    long since;
    long held;
    int unfinished;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param letIn starts to read from a client that had to wait; from any thread, without blocking
     * @param hangUp closes the connection, likewise
     */
    Connection(Runnable letIn, Runnable hangUp, long now) {
        this.letIn = letIn;
        this.hangUp = hangUp;
        this.since = now;
    }

    /** Returns whether a task can run at once; otherwise it is queued until the current one has finished. */
    boolean startsNow(Runnable work) {
        if (busy) {
            waiting.add(work);
            return false;
        }
        busy = true;
        return true;
    }

    /** Returns the next queued task, if any. */
    Optional<Runnable> nextWaiting() {
        Optional<Runnable> next = Optional.ofNullable(waiting.poll());
        busy = next.isPresent();
        return next;
    }

    void enter(Activity next, long now) {
        activity = next;
        since = now;
    }

    /** Returns whether the endpoint is waiting for the client. */
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

    /** Releases the buffers at once; the end of the connection itself is reported later. */
    void end() {
        hangUp.run();
        drop.run();
    }
}
