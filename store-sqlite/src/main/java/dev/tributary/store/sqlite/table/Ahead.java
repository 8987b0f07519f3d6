package dev.tributary.store.sqlite.table;

import dev.tributary.store.rows.Threads;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Prepares the next items with a second thread while the previous ones are being written. */
final class Ahead {
    /** The approximate number of rows of a batch: it must not depend on the length of journeys. */
    private static final int PART = 2048;

    private static final int PARTS = 4;

    private Ahead() {}

    /** Receives a prepared item. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T prepared) throws SQLException;
    }

    /**
     * Passes on every item, prepared and in order. A second thread reads and prepares the items; it has ended when this
     * returns. The taker is called by this thread.
     *
     * @param rows returns the number of rows of an item
     */
    static <T, P> void forEach(Iterator<T> items, Function<T, P> preparing, ToIntFunction<P> rows, Taker<P> taker)
            throws SQLException {
        ExecutorService second = Executors.newSingleThreadExecutor();
        Queue<CompletableFuture<List<P>>> parts = new ArrayDeque<>();
        try {
            while (parts.size() < PARTS) {
                parts.add(CompletableFuture.supplyAsync(() -> next(items, preparing, rows), second));
            }
            for (List<P> part = Threads.await(parts.remove()); !part.isEmpty(); part = Threads.await(parts.remove())) {
                parts.add(CompletableFuture.supplyAsync(() -> next(items, preparing, rows), second));
                for (P item : part) {
                    taker.take(item);
                }
            }
        } finally {
            second.shutdownNow();
            Threads.end(second);
        }
    }

    private static <T, P> List<P> next(Iterator<T> items, Function<T, P> preparing, ToIntFunction<P> rows) {
        List<P> part = new ArrayList<>();
        int size = 0;
        while (size < PART && items.hasNext()) {
            P item = preparing.apply(items.next());
            part.add(item);
            size += rows.applyAsInt(item);
        }
        return part;
    }
}
