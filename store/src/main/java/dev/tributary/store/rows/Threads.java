package dev.tributary.store.rows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for threads. */
public final class Threads {
    private Threads() {}

    /** Waits until all threads have ended: what they use is closed next. */
    public static void end(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What comes of a task that throws no checked exceptions; a failure of it is thrown as it was there. */
    public static <T> T await(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException failed) {
            @Nullable Throwable cause = failed.getCause();
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw cause instanceof RuntimeException failure ? failure : failed;
        }
    }
}
