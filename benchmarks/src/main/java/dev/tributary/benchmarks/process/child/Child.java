package dev.tributary.benchmarks.process.child;

import dev.tributary.benchmarks.process.bare.PeakMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Runs a command as a separate process in its own folder, and measures it from outside. */
public final class Child {
    private static final long PATIENCE_SECONDS = 1200;
    private static final long POLL_MILLIS = 20;

    /** All was done, and rows were set aside: an export has some. */
    private static final int PARTIAL = 10;

    private final Path folder;

    /** @param folder the working directory; empty, so that it contains no configuration */
    Child(Path folder) {
        this.folder = folder;
    }

    /**
     * The result of a process.
     *
     * @param failure why its figures are invalid; empty if it succeeded
     * @param seconds wall time from before its start until after its end
     * @param cpuSeconds its processor time, as last seen before its end; 0 if not available
     * @param peakBytes its peak memory, from the kernel; empty if not available
     * @param output its output, standard error included
     */
    public record Ended(
            Optional<String> failure, double seconds, double cpuSeconds, OptionalLong peakBytes, String output) {
        /** Returns this, if the process succeeded. */
        public Ended orFail() {
            failure.ifPresent(what -> {
                throw new IllegalStateException("a process that must not fail: " + what);
            });
            return this;
        }
    }

    public Ended run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(Child::changesTheRun);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        long deadline = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Process process = builder.start();
        try {
            PeakMemory peak = new PeakMemory(process.pid());
            Duration cpu = Duration.ZERO;
            boolean ended = false;
            while (!ended && System.nanoTime() < deadline) {
                peak.look();
                cpu = process.info().totalCpuDuration().orElse(cpu);
                ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            String output = Files.readString(log);
            Optional<String> failure = failure(process, ended);
            failure.ifPresent(what -> System.err.println("benchmarks: " + what + ":\n" + output));
            return new Ended(failure, seconds, cpu.toNanos() / 1e9, peak.bytes(), output);
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(log);
        }
    }

    /** Settings of the program that whoever measures may have in the environment. */
    private static boolean changesTheRun(String variable) {
        return variable.startsWith("IHC_")
                || (variable.startsWith("TRIBUTARY_") && !variable.equals("TRIBUTARY_CACHE"));
    }

    private static Optional<String> failure(Process process, boolean ended) {
        if (!ended) {
            return Optional.of("stopped after " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue() == 0 || process.exitValue() == PARTIAL
                ? Optional.empty()
                : Optional.of("exit code " + process.exitValue());
    }
}
