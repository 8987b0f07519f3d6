package dev.tributary.store.rows.batch;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands batches over from the thread that reads a table to the one that uses its rows, in order, and the same few batches
 * back. Thread-safe.
 */
public final class BatchQueue {
    private static final int BATCHES = 4;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<CellBatch> free = new ArrayDeque<>();
    private final Queue<CellBatch> full = new ArrayDeque<>();
    private final int columns;
    private int made;
    private boolean ended;
    private boolean stopped;

    /** @param columns how many cells of a row are read */
    public BatchQueue(int columns) {
        this.columns = columns;
    }

    /** Returns a batch to fill: makes a few, and then waits for one, unless the reading has been stopped. */
    public CellBatch free() {
        lock.lock();
        try {
            while (free.isEmpty() && made == BATCHES && !stopped) {
                changed.awaitUninterruptibly();
            }
            if (!free.isEmpty()) {
                return free.remove();
            }
            made++;
            return new CellBatch(columns);
        } finally {
            lock.unlock();
        }
    }

    /** Hands a batch over. */
    public void handOver(CellBatch batch) {
        lock.lock();
        try {
            full.add(batch);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says that no further batch follows. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the next batch; waits for it. Empty at the end. */
    Optional<CellBatch> next() {
        lock.lock();
        try {
            while (full.isEmpty() && !ended) {
                changed.awaitUninterruptibly();
            }
            return Optional.ofNullable(full.poll());
        } finally {
            lock.unlock();
        }
    }

    /** Gives a batch back. */
    public void giveBack(CellBatch batch) {
        lock.lock();
        try {
            free.add(batch);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Stops the reading before its end. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }
}
