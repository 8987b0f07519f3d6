package dev.tributary.ihcapi.sending;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A value that another thread computes before it is needed. If nobody has begun when it is needed, the caller computes
 * it, so that it never waits for a free thread. Thread-safe.
 */
final class MadeAhead<T> {
    private final Supplier<T> maker;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<T> made = new CompletableFuture<>();

    private MadeAhead(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> MadeAhead<T> of(Supplier<T> maker) {
        return of(maker, ForkJoinPool.commonPool());
    }

    static <T> MadeAhead<T> of(Supplier<T> maker, Executor others) {
        MadeAhead<T> ahead = new MadeAhead<>(maker);
        others.execute(ahead::make);
        return ahead;
    }

    boolean isDone() {
        return made.isDone();
    }

    T get() {
        make();
        return made.join();
    }

    private void make() {
        if (begun.compareAndSet(false, true)) {
            try {
                made.complete(maker.get());
            } catch (RuntimeException | Error failure) {
                made.completeExceptionally(failure);
            }
        }
    }
}
