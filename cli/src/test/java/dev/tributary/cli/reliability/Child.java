package dev.tributary.cli.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that was started. Closing it ends it and all that it started, whatever state it is in. */
public final class Child implements AutoCloseable {
    /** Longer than any run of these tests takes on a slow machine. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The exit codes that the system makes of these signals. */
    static final int KILLED = 137;

    static final int TERMINATED = 143;

    private final Process process;
    private final Path out;
    private final Path err;
    private final Thread guard = new Thread(this::end, "end-child");

    /**
     * What a program said and how it ended.
     *
     * @param exitCode its exit code, 128 more than the signal for one that was killed
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
                // The shell's own kill, since not every machine has a program of that name.
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

    /** Whether it ends by itself within a time. */
    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for its end. One that hangs says where, and fails the test. */
    Ended await(Duration patience) {
        if (!endsWithin(patience)) {
            signal("QUIT");
            endsWithin(Duration.ofSeconds(2));
            end();
            throw new AssertionError("the program did not end within " + patience + ":\n" + said(out) + said(err));
        }
        return new Ended(process.exitValue(), said(out), said(err));
    }

    /** What it has said so far. */
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

    /** Its children first: one that watches over another process would let that one go. */
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
            // The tests are being ended from outside, and the guard is at work.
        }
    }
}
