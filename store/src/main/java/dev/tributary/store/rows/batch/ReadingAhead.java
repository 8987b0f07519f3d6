package dev.tributary.store.rows.batch;

import dev.tributary.store.rows.Threads;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Reads rows with two threads: one gets them from the source, the calling one uses them. */
public final class ReadingAhead {
    private ReadingAhead() {}

    /**
     * Passes on each batch, in the order in which they are filled. When this returns or throws, the other thread has
     * ended.
     *
     * @param columns how many cells of a row are read
     * @param filling hands batches over; ends early if the queue is stopped. What it throws is thrown here
     * @param taking may throw, which ends the reading
     */
    public static void read(int columns, Consumer<BatchQueue> filling, Consumer<CellBatch> taking) {
        BatchQueue queue = new BatchQueue(columns);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<Void> filled = CompletableFuture.runAsync(
                    () -> {
                        try {
                            filling.accept(queue);
                        } finally {
                            queue.end();
                        }
                    },
                    reader);
            for (Optional<CellBatch> next = queue.next(); next.isPresent(); next = queue.next()) {
                taking.accept(next.get());
                queue.giveBack(next.get());
            }
            Threads.await(filled);
        } finally {
            queue.stop();
            Threads.end(reader);
        }
    }
}
