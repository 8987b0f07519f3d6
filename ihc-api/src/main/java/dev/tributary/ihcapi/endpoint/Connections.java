package dev.tributary.ihcapi.endpoint;

import dev.tributary.ihcapi.endpoint.Connection.Activity;
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
final class Connections {
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

    private static final Comparator<Connection> IDLE_FIRST_THEN_LONGEST = Comparator.<Connection>comparingInt(
                    connection -> connection.activity == Activity.IDLE ? 0 : 1)
            .thenComparingLong(connection -> connection.since);

    private final Capacity capacity;
    private final LongSupplier nanos;
    private final Set<Connection> connections = new LinkedHashSet<>();
    private final Set<Connection> waiting = new LinkedHashSet<>();
    private long held;

    Connections(Capacity capacity, LongSupplier nanos) {
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

    synchronized Welcome admit(Connection connection) {
        if (waiting.isEmpty() && (connections.size() < capacity.connections() || makeRoom(other -> true))) {
            connections.add(connection);
            return Welcome.IN;
        }
        if (waiting.size() < WAITING_FOR_A_CONNECTION * capacity.connections()) {
            waiting.add(connection);
            return Welcome.WAITS;
        }
        return Welcome.TURNED_AWAY;
    }

    private void letIn() {
        while (!waiting.isEmpty() && (connections.size() < capacity.connections() || makeRoom(other -> true))) {
            Connection next = waiting.iterator().next();
            waiting.remove(next);
            connections.add(next);
            next.enter(Activity.IDLE, now());
            next.letIn();
        }
    }

    /** A connection has ended. What is held for it is released by whoever holds it, since it may still be at work with it. */
    synchronized void gone(Connection connection) {
        waiting.remove(connection);
        connections.remove(connection);
        letIn();
        notifyAll();
    }

    /** Something came of a client. */
    synchronized void heard(Connection connection) {
        if (connection.activity == Activity.IDLE) {
            connection.enter(Activity.SENDING, now());
        }
    }

    /** The head of a request has come; answers false where the connection holds too many already. */
    synchronized boolean begun(Connection connection) {
        connection.unfinished++;
        return connection.unfinished <= MOST_UNFINISHED;
    }

    /**
     * Does what computes a request that has come whole; one at a time for each connection, since answers go out in the order
     * of the requests.
     */
    void compute(Connection connection, Runnable work) {
        boolean now;
        synchronized (this) {
            now = connection.startsNow(work);
            if (now) {
                connection.enter(Activity.WAITING, now());
            }
        }
        if (now) {
            work.run();
        }
    }

    synchronized void answering(Connection connection) {
        connection.enter(Activity.TAKING, now());
    }

    /** A request is done with, well or not. */
    void finished(Connection connection) {
        Optional<Runnable> next;
        synchronized (this) {
            connection.unfinished--;
            next = connection.nextWaiting();
            connection.enter(
                    next.isPresent() ? Activity.WAITING : connection.unfinished > 0 ? Activity.SENDING : Activity.IDLE,
                    now());
            letIn();
            notifyAll();
        }
        next.ifPresent(Runnable::run);
    }

    /** Holds bytes for a client, who may be asked to let go of others'; answers false where there is no room for them. */
    synchronized boolean hold(Connection connection, long bytes) {
        if (!connections.contains(connection)) {
            return false;
        }
        while (held + bytes > capacity.bytes()) {
            if (!makeRoom(other -> other != connection && other.held > 0)) {
                return false;
            }
        }
        held += bytes;
        connection.held += bytes;
        return true;
    }

    synchronized void release(Connection connection, long bytes) {
        long released = Math.min(bytes, connection.held);
        connection.held -= released;
        held -= released;
    }

    /** Ends the connection that has been waited for longest. */
    private boolean makeRoom(Predicate<Connection> among) {
        long now = now();
        Optional<Connection> longest = connections.stream()
                .filter(Connection::isAwaited)
                .filter(connection -> connection.activity == Activity.IDLE || connection.isOlderThan(GRACE_MILLIS, now))
                .filter(among)
                .min(IDLE_FIRST_THEN_LONGEST);
        longest.ifPresent(this::end);
        return longest.isPresent();
    }

    private void end(Connection connection) {
        connections.remove(connection);
        release(connection, connection.held);
        connection.end();
        notifyAll();
    }

    /** Ends the connections of clients that take too long even where there is room. To be called a few times a second. */
    synchronized void sweep() {
        long now = now();
        List<Connection> late = new ArrayList<>(connections);
        late.removeIf(connection -> !connection.isAwaited()
                || !connection.isOlderThan(
                        connection.activity == Activity.IDLE ? LONGEST_IDLE_MILLIS : LONGEST_REQUEST_MILLIS, now));
        late.forEach(this::end);
        letIn();
    }

    /**
     * Waits until no request is under way whose client is still with it, but no longer than a time, and not when interrupted.
     */
    synchronized void awaitIdle(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (System.nanoTime() < end && connections.stream().anyMatch(this::isWorthWaitingFor)) {
                TimeUnit.MILLISECONDS.timedWait(this, GRACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWorthWaitingFor(Connection connection) {
        return connection.unfinished > 0
                && (!connection.isAwaited() || !connection.isOlderThan(LONGEST_FAREWELL_MILLIS, now()));
    }
}
