package dev.tributary.ihcapi.endpoint;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of threads, and the count of what they have still to do. Thread-safe. */
final class WorkInFlight implements Executor {
    private final ExecutorService threads;
    private int unfinished;

    WorkInFlight(int size) {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(
                size, task -> new Thread(task, "ihc-endpoint-" + number.incrementAndGet()));
    }

    @Override
    public void execute(Runnable task) {
        begin();
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                end();
            }
        });
    }

    private synchronized void begin() {
        unfinished++;
    }

    private synchronized void end() {
        unfinished--;
        notifyAll();
    }

    /** Waits until nothing is left to do, but no longer than a time, and not when interrupted. */
    synchronized void awaitIdle(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            long left = end - System.nanoTime();
            while (unfinished > 0 && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        threads.shutdownNow();
    }
}
