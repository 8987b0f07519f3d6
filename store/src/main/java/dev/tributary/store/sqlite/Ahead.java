package dev.tributary.store.sqlite;

import dev.tributary.store.sqlite.scan.Threads;
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

/** Makes the next items with a second thread while the last ones are being written. */
final class Ahead {
    private static final int PART = 256;
    private static final int PARTS = 8;

    private Ahead() {}

    /** Takes a prepared item. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T prepared) throws SQLException;
    }

    /**
     * Hands every item on, prepared and in order. A second thread asks for the items and prepares them; it has ended when
     * this returns. The taker is called by this thread.
     */
    static <T, P> void forEach(Iterator<T> items, Function<T, P> preparing, Taker<P> taker) throws SQLException {
        ExecutorService second = Executors.newSingleThreadExecutor();
        Queue<CompletableFuture<List<P>>> parts = new ArrayDeque<>();
        try {
            while (parts.size() < PARTS) {
                parts.add(CompletableFuture.supplyAsync(() -> next(items, preparing), second));
            }
            for (List<P> part = Threads.await(parts.remove()); !part.isEmpty(); part = Threads.await(parts.remove())) {
                parts.add(CompletableFuture.supplyAsync(() -> next(items, preparing), second));
                for (P item : part) {
                    taker.take(item);
                }
            }
        } finally {
            second.shutdownNow();
            Threads.end(second);
        }
    }

    private static <T, P> List<P> next(Iterator<T> items, Function<T, P> preparing) {
        List<P> part = new ArrayList<>(PART);
        while (part.size() < PART && items.hasNext()) {
            part.add(preparing.apply(items.next()));
        }
        return part;
    }
}
