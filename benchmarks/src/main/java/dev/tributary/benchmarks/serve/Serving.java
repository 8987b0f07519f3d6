package dev.tributary.benchmarks.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The endpoint as users start it: through the launcher, as a separate process. */
final class Serving implements AutoCloseable {
    private static final String LISTENING = "listening on ";

    private final Process process;
    private final URI url;

    private Serving(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** @param options for its JVM */
    static Serving start(Path home, String options) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(home.resolve("bin/tributary").toString(), "serve", "--ihc", "--port", "0"));
        builder.environment().put("TRIBUTARY_JAVA_OPTS", options);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = String.valueOf(out.readLine());
        if (!line.startsWith(LISTENING)) {
            process.destroy();
            throw new IOException("the endpoint did not start: " + line);
        }
        return new Serving(process, URI.create(line.substring(LISTENING.length()) + "?conv_type_id=any"));
    }

    URI url() {
        return url;
    }

    /** Returns the current memory of the process in mebibytes, heap and all; 0 if the system does not report it. */
    long megabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
