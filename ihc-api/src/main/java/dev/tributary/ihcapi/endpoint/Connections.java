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
 * All connections. A stalled client is waited for as long as there is capacity; if there is none, the connection that
 * has kept the endpoint waiting longest is closed for a new one. So stalled clients, however many, do not block others.
 * Thread-safe.
 */
final class Connections {
    /** On one machine a request takes milliseconds to arrive; the limit allows for a very busy machine. */
    static final long LONGEST_REQUEST_MILLIS = 10_000;

    static final long LONGEST_IDLE_MILLIS = 30_000;

    /** A client is not disconnected in favour of another before this time. */
    private static final long GRACE_MILLIS = 250;

    private static final long LONGEST_FAREWELL_MILLIS = 1000;

    /** Waiting connections cost little: nothing is read from them. */
    private static final int WAITING_FOR_A_CONNECTION = 4;

    /** No useful client sends more requests at once over one connection. */
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

    /** The treatment of a new connection. */
    enum Welcome {
        IN,
        /** It is accepted when there is capacity, and not read before. */
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

    /**
     * Removes a connection that has ended. The owner of its buffers releases them, since it may still be working with
     * them.
     */
    synchronized void gone(Connection connection) {
        waiting.remove(connection);
        connections.remove(connection);
        letIn();
        notifyAll();
    }

    /** Records that data of a client has arrived. */
    synchronized void heard(Connection connection) {
        if (connection.activity == Activity.IDLE) {
            connection.enter(Activity.SENDING, now());
        }
    }

    /** Records that the header of a request has arrived; returns false if the connection has too many open requests. */
    synchronized boolean begun(Connection connection) {
        connection.unfinished++;
        return connection.unfinished <= MOST_UNFINISHED;
    }

    /**
     * Runs the computation of a complete request; one at a time for each connection, since answers are sent in the
     * order of the requests.
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

    /** Records that a request has ended, successfully or not. */
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

    /** Reserves bytes for a client, possibly by closing other connections; returns false if there is no capacity. */
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

    /** Closes the connection that has been waited for longest. */
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

    /**
     * Closes the connections of clients that take too long, even if there is capacity. To be called a few times per
     * second.
     */
    synchronized void sweep() {
        long now = now();
        List<Connection> late = new ArrayList<>(connections);
        late.removeIf(connection -> !connection.isAwaited()
                || !connection.isOlderThan(
                        connection.activity == Activity.IDLE ? LONGEST_IDLE_MILLIS : LONGEST_REQUEST_MILLIS, now));
        late.forEach(this::end);
        letIn();
    }

    /** Waits until no connected client has an open request, up to a time limit, and not if interrupted. */
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
