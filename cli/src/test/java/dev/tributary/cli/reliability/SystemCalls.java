package dev.tributary.cli.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The program under {@code strace}, which counts its system calls and can make a chosen one fail. */
final class SystemCalls {
    /** The calls by which SQLite and the writer of files change the disk. */
    static final String WRITES = "fsync,fdatasync,pwrite64";

    private final Path log;

    SystemCalls(Path log) {
        this.log = log;
    }

    /**
     * Skips the test if {@code strace} is missing or may not trace other processes; fails on a build server
     * (environment {@code CI=true}).
     */
    static void require() {
        if (!works()) {
            String message = "strace is not here or may not watch; on Debian: apt-get install strace";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
    }

    private static boolean works() {
        try {
            return new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "true")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the command that traces calls. */
    String[] watching(String calls) {
        return new String[] {"strace", "-f", "-qq", "-o", log.toString(), "-e", "trace=" + calls};
    }

    /**
     * Returns the command that traces calls and modifies the k-th one of each thread: {@code signal=SIGKILL},
     * {@code error=EIO}.
     */
    String[] injecting(String calls, String what, String when) {
        return new String[] {
            "strace",
            "-f",
            "-qq",
            "-o",
            log.toString(),
            "-e",
            "trace=" + calls,
            "-e",
            "inject=" + calls + ":" + what + ":when=" + when
        };
    }

    /** Returns the maximum number of calls of a single thread: the program's main thread does the writing. */
    long mostOfOneThread(String calls) {
        Pattern made = Pattern.compile("\\d+ +(" + calls.replace(',', '|') + ")\\(.*");
        Map<String, Long> threads = lines().stream()
                .filter(line -> made.matcher(line).matches())
                .map(line -> line.split(" ", 2)[0])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return threads.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Returns whether a call was modified. */
    boolean injected() {
        return lines().stream().anyMatch(line -> line.contains("INJECTED") || line.contains("killed by SIGKILL"));
    }

    private List<String> lines() {
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
