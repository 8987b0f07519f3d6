package dev.tributary.cli.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that was started. Closing it kills it and all processes that it started, in any state. */
public final class Child implements AutoCloseable {
    /** Longer than any run of these tests takes on a slow machine. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The exit codes for these signals. */
    static final int KILLED = 137;

    static final int TERMINATED = 143;

    private final Process process;
    private final Path out;
    private final Path err;
    private final Thread guard = new Thread(this::end, "end-child");

    /**
     * The output of a program and its exit code.
     *
     * @param exitCode its exit code, 128 more than the signal's number if it was killed
     */
    public record Ended(int exitCode, String out, String err) {
        public String all() {
            return out + err;
        }

        @Override
        public String toString() {
            return "exit code " + exitCode + "\n" + all();
        }
    }

    Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
        Runtime.getRuntime().addShutdownHook(guard);
    }

    long pid() {
        return process.pid();
    }

    boolean ended() {
        return !process.isAlive();
    }

    /** Sends a signal: {@code KILL}, {@code TERM}, {@code STOP}, {@code CONT}, {@code QUIT}. */
    void signal(String name) {
        if (process.isAlive()) {
            try {
                // The shell's builtin kill, because not every machine has a program of that name.
                new ProcessBuilder("sh", "-c", "kill -s " + name + " " + pid())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    /** Returns whether it ends by itself within a time. */
    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for its end. If it hangs, its thread dump is shown and the test fails. */
    Ended await(Duration patience) {
        if (!endsWithin(patience)) {
            signal("QUIT");
            endsWithin(Duration.ofSeconds(2));
            end();
            throw new AssertionError("the program did not end within " + patience + ":\n" + said(out) + said(err));
        }
        return new Ended(process.exitValue(), said(out), said(err));
    }

    /** Returns its output so far. */
    String said() {
        return said(out) + said(err);
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Descendants first: a tracer such as strace releases its traced process when it is killed. */
    private void end() {
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            List<ProcessHandle> below = descendants.toList();
            below.forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }

    private AssertionError interrupted(InterruptedException e) {
        end();
        Thread.currentThread().interrupt();
        return new AssertionError("the test was told to end", e);
    }

    @Override
    public void close() {
        end();
        try {
            process.waitFor();
            Runtime.getRuntime().removeShutdownHook(guard);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (IllegalStateException e) {
            // The tests are being stopped from outside, and the shutdown hook is running.
        }
    }
}
