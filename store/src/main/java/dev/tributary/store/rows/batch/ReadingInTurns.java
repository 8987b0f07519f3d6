package dev.tributary.store.rows.batch;

import dev.tributary.store.rows.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Reads the ranges of a table with several threads that take turns, while the calling one uses the rows in the order of
 * the ranges.
 */
public final class ReadingInTurns {
    private ReadingInTurns() {}

    /**
     * Passes on each batch, in the order of the ranges: of n threads, the first has the ranges 0, n, 2n and so on. When
     * this returns or throws, the threads have ended. The rows of each range are numbered from 1.
     *
     * @param columns how many cells of a row are read
     * @param fillings hand over the batches of their ranges, and the end of each range, see {@link
     *     BatchWriter#endRange}; end early if their queue is stopped. What they throw is thrown here
     * @param taking takes a batch, and the number of the rows before its range. May throw, which ends the reading
     */
    public static void read(int columns, List<Consumer<BatchQueue>> fillings, Taking taking) {
        List<BatchQueue> queues = new ArrayList<>();
        List<CompletableFuture<Void>> filled = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(fillings.size());
        try {
            for (Consumer<BatchQueue> filling : fillings) {
                BatchQueue queue = new BatchQueue(columns);
                queues.add(queue);
                filled.add(CompletableFuture.runAsync(() -> fill(filling, queue), readers));
            }
            take(queues, taking);
            // One that still waits for its turn would wait for ever, if another has failed.
            queues.forEach(BatchQueue::stop);
            filled.forEach(Threads::await);
        } finally {
            queues.forEach(BatchQueue::stop);
            Threads.end(readers);
        }
    }

    private static void fill(Consumer<BatchQueue> filling, BatchQueue queue) {
        try {
            filling.accept(queue);
        } finally {
            queue.end();
        }
    }

    /** Ends at the first range that no thread has: there are no more, or one has failed. */
    private static void take(List<BatchQueue> queues, Taking taking) {
        long before = 0;
        boolean more = true;
        for (int range = 0; more; range++) {
            BatchQueue queue = queues.get(range % queues.size());
            long rows = 0;
            boolean ended = false;
            while (more && !ended) {
                Optional<CellBatch> next = queue.next();
                more = next.isPresent();
                if (more) {
                    CellBatch batch = next.get();
                    taking.take(batch, before);
                    rows += batch.rows();
                    ended = batch.isLast();
                    queue.giveBack(batch);
                }
            }
            before += rows;
        }
    }

    /** Uses the rows of a batch. */
    @FunctionalInterface
    public interface Taking {
        /**
         * Uses them.
         *
         * @param before the number of the rows of the ranges before
         */
        void take(CellBatch batch, long before);
    }
}
