package dev.tributary.store.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A separate process in the middle of writing a file: it has written {@link #HALF} and writes the rest when told to
 * end.
 */
final class WritingChild implements AutoCloseable {
    static final String HALF = "child: half";
    static final String WHOLE = HALF + " and whole";

    private final Process process;

    private WritingChild(Process process) {
        this.process = process;
    }

    static WritingChild start(Path file) {
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WritingChild.class.getName(),
                            file.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            if (!HALF.equals(out.readLine())) {
                throw new AssertionError("the child has not begun to write");
            }
            return new WritingChild(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it write the rest; returns its exit code. */
    int finish() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) {
        AtomicFile.write(Path.of(args[0]), out -> {
            out.write(HALF.getBytes(StandardCharsets.UTF_8));
            out.flush();
            System.out.println(HALF);
            while (System.in.read() >= 0) {
                // Waits until the input ends.
            }
            out.write(WHOLE.substring(HALF.length()).getBytes(StandardCharsets.UTF_8));
        });
    }
}
