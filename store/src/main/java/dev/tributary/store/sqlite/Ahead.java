package dev.tributary.store.sqlite;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prepares the next items with a second thread while the last ones are being written. */
final class Ahead {
    private static final int PART = 256;
    private static final int PARTS = 8;

    private Ahead() {}

    /** Takes a prepared item. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T prepared) throws SQLException;
    }

    /** Hands every item on, prepared and in order; the taker is called by this thread. */
    static <T, P> void forEach(List<T> items, Function<T, P> preparing, Taker<P> taker) throws SQLException {
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Queue<CompletableFuture<List<P>>> parts = new ArrayDeque<>();
            for (int from = 0; from < items.size(); from += PART) {
                List<T> part = items.subList(from, Math.min(items.size(), from + PART));
                parts.add(CompletableFuture.supplyAsync(
                        () -> part.stream().map(preparing).toList(), second));
                if (parts.size() == PARTS) {
                    take(parts.remove(), taker);
                }
            }
            while (!parts.isEmpty()) {
                take(parts.remove(), taker);
            }
        } finally {
            second.shutdownNow();
        }
    }

    private static <P> void take(CompletableFuture<List<P>> part, Taker<P> taker) throws SQLException {
        List<P> prepared;
        try {
            prepared = part.join();
        } catch (CompletionException failed) {
            @Nullable Throwable cause = failed.getCause();
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw cause instanceof RuntimeException failure ? failure : failed;
        }
        for (P item : prepared) {
            taker.take(item);
        }
    }
}
