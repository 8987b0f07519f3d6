package dev.tributary.ihcapi.endpoint;

import dev.tributary.ihcapi.endpoint.Caller.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * All connections. A client that stalls is waited for as long as there is room for everybody; where there is none, who has
 * kept the endpoint waiting longest makes room for who comes. So stalled clients, however many, keep out nobody else.
 * Thread-safe.
 */
final class Callers {
    /** On one machine a request takes milliseconds to arrive; the rest is for one that is very busy. */
    static final long LONGEST_REQUEST_MILLIS = 10_000;

    static final long LONGEST_IDLE_MILLIS = 30_000;

    /** Whoever is in the middle of something for less is not thrown out for another. */
    private static final long GRACE_MILLIS = 250;

    private static final long LONGEST_FAREWELL_MILLIS = 1000;

    /** Who waits costs little: nothing is read of it. */
    private static final int WAITING_FOR_A_CONNECTION = 4;

    /** More requests at once over one connection are nobody's who wants answers. */
    private static final int MOST_UNFINISHED = 16;

    private static final Comparator<Caller> IDLE_FIRST_THEN_LONGEST = Comparator.<Caller>comparingInt(
                    caller -> caller.phase == Phase.IDLE ? 0 : 1)
            .thenComparingLong(caller -> caller.since);

    private final Capacity capacity;
    private final LongSupplier nanos;
    private final Set<Caller> callers = new LinkedHashSet<>();
    private final Set<Caller> waiting = new LinkedHashSet<>();
    private long held;

    Callers(Capacity capacity, LongSupplier nanos) {
        this.capacity = capacity;
        this.nanos = nanos;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** What becomes of a new connection. */
    enum Welcome {
        IN,
        /** It is let in when there is room, and not heard before. */
        WAITS,
        TURNED_AWAY
    }

    synchronized Welcome admit(Caller caller) {
        if (waiting.isEmpty() && (callers.size() < capacity.connections() || makeRoom(other -> true))) {
            callers.add(caller);
            return Welcome.IN;
        }
        if (waiting.size() < WAITING_FOR_A_CONNECTION * capacity.connections()) {
            waiting.add(caller);
            return Welcome.WAITS;
        }
        return Welcome.TURNED_AWAY;
    }

    private void letIn() {
        while (!waiting.isEmpty() && (callers.size() < capacity.connections() || makeRoom(other -> true))) {
            Caller next = waiting.iterator().next();
            waiting.remove(next);
            callers.add(next);
            next.enter(Phase.IDLE, now());
            next.letIn();
        }
    }

    /** A connection has ended. What is held for it is released by whoever holds it, since it may still be at work with it. */
    synchronized void gone(Caller caller) {
        waiting.remove(caller);
        callers.remove(caller);
        letIn();
        notifyAll();
    }

    /** Something came of a client. */
    synchronized void heard(Caller caller) {
        if (caller.phase == Phase.IDLE) {
            caller.enter(Phase.SENDING, now());
        }
    }

    /** The head of a request has come; answers false where the connection holds too many already. */
    synchronized boolean begun(Caller caller) {
        caller.unfinished++;
        return caller.unfinished <= MOST_UNFINISHED;
    }

    /**
     * Does what computes a request that has come whole; one at a time for each connection, since answers go out in the order
     * of the requests.
     */
    void compute(Caller caller, Runnable work) {
        boolean now;
        synchronized (this) {
            now = caller.takesTurn(work);
            caller.enter(Phase.WAITING, now());
        }
        if (now) {
            work.run();
        }
    }

    synchronized void answering(Caller caller) {
        caller.enter(Phase.TAKING, now());
    }

    /** A request is done with, well or not. */
    void finished(Caller caller) {
        Optional<Runnable> next;
        synchronized (this) {
            caller.unfinished--;
            next = caller.nextTurn();
            caller.enter(next.isPresent() ? Phase.WAITING : caller.unfinished > 0 ? Phase.SENDING : Phase.IDLE, now());
            letIn();
            notifyAll();
        }
        next.ifPresent(Runnable::run);
    }

    /** Holds bytes for a client, who may be asked to let go of others'; answers false where there is no room for them. */
    synchronized boolean hold(Caller caller, long bytes) {
        if (!callers.contains(caller)) {
            return false;
        }
        while (held + bytes > capacity.bytes()) {
            if (!makeRoom(other -> other != caller && other.held > 0)) {
                return false;
            }
        }
        held += bytes;
        caller.held += bytes;
        return true;
    }

    synchronized void release(Caller caller, long bytes) {
        long released = Math.min(bytes, caller.held);
        caller.held -= released;
        held -= released;
    }

    /** Ends the connection that has been waited for longest. */
    private boolean makeRoom(Predicate<Caller> among) {
        long now = now();
        Optional<Caller> longest = callers.stream()
                .filter(Caller::isAwaited)
                .filter(caller -> caller.phase == Phase.IDLE || caller.isOlderThan(GRACE_MILLIS, now))
                .filter(among)
                .min(IDLE_FIRST_THEN_LONGEST);
        longest.ifPresent(this::end);
        return longest.isPresent();
    }

    private void end(Caller caller) {
        callers.remove(caller);
        release(caller, caller.held);
        caller.end();
        notifyAll();
    }

    /** Ends the connections of clients that take too long even where there is room. To be called a few times a second. */
    synchronized void sweep() {
        long now = now();
        List<Caller> late = new ArrayList<>(callers);
        late.removeIf(caller -> !caller.isAwaited()
                || !caller.isOlderThan(caller.phase == Phase.IDLE ? LONGEST_IDLE_MILLIS : LONGEST_REQUEST_MILLIS, now));
        late.forEach(this::end);
        letIn();
    }

    /**
     * Waits until no request is under way whose client is still with it, but no longer than a time, and not when interrupted.
     */
    synchronized void awaitIdle(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (System.nanoTime() < end && callers.stream().anyMatch(this::isWorthWaitingFor)) {
                TimeUnit.MILLISECONDS.timedWait(this, GRACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWorthWaitingFor(Caller caller) {
        return caller.unfinished > 0 && (!caller.isAwaited() || !caller.isOlderThan(LONGEST_FAREWELL_MILLIS, now()));
    }
}
