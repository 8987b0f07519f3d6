package dev.tributary.store.sqlite.scan;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Passes the results of several worker threads to one consumer, in the order of their tasks. The number of open tasks
 * and pending results is limited. Thread-safe.
 */
final class OrderedHandover<T> {
    private final int most;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<CompletableFuture<Optional<T>>> open = new ArrayDeque<>();
    private boolean stopped;

    OrderedHandover(int most) {
        this.most = most;
    }

    /** Supplies the next task; called by one thread at a time. */
    @FunctionalInterface
    interface OrderSource<O> {
        Optional<O> next() throws SQLException;
    }

    /** Executes a task. */
    @FunctionalInterface
    interface Maker<O, T> {
        T make(O order);
    }

    /** Works until there are no more tasks, or one fails. */
    <O> void work(OrderSource<O> orders, Maker<O, T> maker) {
        CompletableFuture<Optional<T>> result = new CompletableFuture<>();
        try {
            for (Optional<O> order = next(orders, result); order.isPresent(); order = next(orders, result)) {
                result.complete(Optional.of(maker.make(order.get())));
                result = new CompletableFuture<>();
            }
            result.complete(Optional.empty());
        } catch (SQLException | RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    /** Takes a task and queues a future for its result. */
    private <O> Optional<O> next(OrderSource<O> orders, CompletableFuture<Optional<T>> result) throws SQLException {
        lock.lock();
        try {
            while (open.size() >= most && !stopped) {
                changed.awaitUninterruptibly();
            }
            open.add(result);
            changed.signalAll();
            return stopped ? Optional.empty() : orders.next();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the result of the next task; empty if there are no more. */
    Optional<T> next() throws SQLException {
        CompletableFuture<Optional<T>> result = oldest();
        try {
            return result.join();
        } catch (CompletionException failed) {
            @Nullable Throwable cause = failed.getCause();
            if (cause instanceof SQLException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw cause instanceof RuntimeException failure ? failure : failed;
        }
    }

    private CompletableFuture<Optional<T>> oldest() {
        lock.lock();
        try {
            while (open.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            changed.signalAll();
            return open.remove();
        } finally {
            lock.unlock();
        }
    }

    /** Stops the workers: they get no further tasks. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
