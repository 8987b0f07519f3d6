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
 * Hands what several threads make to one, in the order of the orders they were given. So many orders at most are open or
 * waiting to be taken. Thread-safe.
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

    /** Where the next order comes from; asked by one thread at a time. */
    @FunctionalInterface
    interface OrderSource<O> {
        Optional<O> next() throws SQLException;
    }

    /** Carries an order out. */
    @FunctionalInterface
    interface Maker<O, T> {
        T make(O order);
    }

    /** Works until there are no more orders, or one fails. */
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

    /** An order and a place in the queue for what comes of it. */
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

    /** What came of the next order; nothing when there are no more. */
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

    /** Whoever works gets no further orders. */
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
