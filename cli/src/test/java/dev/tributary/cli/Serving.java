package dev.tributary.cli;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The serve command in a separate thread, which is interrupted to stop it. */
final class Serving implements AutoCloseable {
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final StringWriter err = new StringWriter();
    private final BufferedReader out;
    private final Thread thread;
    private final String greeting;
    private final String types;

    private Serving(Path folder, List<String> arguments) throws IOException {
        PipedReader pipe = new PipedReader();
        out = new BufferedReader(pipe);
        PrintWriter writer = new PrintWriter(new PipedWriter(pipe));
        Surroundings around =
                new Surroundings(arguments, folder, Map.of(), writer, new PrintWriter(err), Surroundings.Terminal.NONE);
        thread = new Thread(() -> {
            try (writer) {
                exitCode.complete(Commands.execute(around));
            }
        });
        thread.start();
        greeting = String.valueOf(out.readLine());
        types = String.valueOf(out.readLine());
    }

    /** Starts serving at a free port. */
    static Serving start(Path folder, String... more) {
        List<String> arguments = Stream.concat(Stream.of("serve", "--ihc", "--port", "0"), Stream.of(more))
                .toList();
        try {
            return new Serving(folder, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first line. */
    String greeting() {
        return greeting;
    }

    /** Returns the second line. */
    String types() {
        return types;
    }

    String url() {
        return greeting.replace("listening on ", "");
    }

    /** Returns the address to configure in a client of the service. */
    String origin() {
        return url().replace("/v1/compute_ihc", "");
    }

    String err() {
        return err.toString();
    }

    /** Stops it; returns the exit code. */
    int stop() throws Exception {
        thread.interrupt();
        return exitCode.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
