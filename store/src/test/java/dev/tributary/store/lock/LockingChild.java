package dev.tributary.store.lock;

import dev.tributary.core.TributaryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A separate process that tries to take a lock, reports the result, and keeps the lock until told to end. */
final class LockingChild implements AutoCloseable {
    static final String HELD = "held";

    private final Process process;
    private final String said;

    private LockingChild(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    static LockingChild start(Path database) {
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LockingChild.class.getName(),
                            database.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return new LockingChild(process, String.valueOf(out.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() {
        return said;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The process ends when its input ends. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws IOException {
        try (RunLock lock = RunLock.take(LockFile.of(Path.of(args[0])), holder())) {
            System.out.println(lock == null ? "" : HELD);
            while (System.in.read() >= 0) {
                // Waits until the input ends.
            }
        } catch (TributaryException e) {
            System.out.println(e.kind() + " " + e.getMessage());
        }
    }

    private static Holder holder() {
        return new Holder(
                "run", "child", Instant.EPOCH, "here", ProcessHandle.current().pid());
    }
}
