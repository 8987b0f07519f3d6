package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process of Spark that runs, what it starts included. Closing it ends them all; so does the end of the tests, however
 * they end. What it says is kept in a file.
 */
final class Running implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread guard = new Thread(this::kill, "end-spark");

    private Running(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(guard);
    }

    /** @param log receives what it says on both streams */
    static Running start(String name, ProcessBuilder builder, Path log) {
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile())
                    .start();
            return new Running(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ended() {
        return !process.isAlive();
    }

    /**
     * Waits until something holds, and fails when the process ends before, or when it takes too long.
     *
     * @param what a sentence for the failure
     */
    void await(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            boolean late = System.nanoTime() > end;
            if (within(GLANCE) || late) {
                if (condition.getAsBoolean()) {
                    return;
                }
                throw new AssertionError(what + ": not before " + name
                        + (late ? " had taken " + patience : " ended, with " + process.exitValue()) + "\n" + said());
            }
        }
    }

    /** Its exit code, 128 more than the signal that ended it. Fails when it takes too long. */
    int exitCode(Duration patience) {
        if (!within(patience)) {
            kill();
            throw new AssertionError(name + " did not end within " + patience + "\n" + said());
        }
        return process.exitValue();
    }

    private boolean within(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was told to end", e);
        }
    }

    /** Ends it and what it started, executors, by SIGKILL, and waits until it is gone. */
    void kill() {
        try (Stream<ProcessHandle> below = process.descendants()) {
            List<ProcessHandle> all = below.toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().join());
        }
        process.onExit().join();
        assertThat(process.isAlive()).isFalse();
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(guard);
        } catch (IllegalStateException e) {
            // The tests are being stopped from outside, and the hook is running.
        }
    }
}
