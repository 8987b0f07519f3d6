package dev.tributary.testing.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The process of a server with a folder of its own, which is deleted with it. It ends with the process that started it,
 * even if that is killed. Thread-safe.
 */
public final class ServerProcess implements AutoCloseable {
    private static final long MOST_SECONDS = 120;
    /** A shell beside the server waits for the end of its input, which comes with the end of the process that writes it. */
    private static final String WATCHED =
            "\"$@\" </dev/null & server=$!; { cat >/dev/null; kill -\"$signal\" $server; } <&3 & wait $server";

    private final Process process;
    private final Path folder;

    private ServerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Returns a new folder for a server's files; beside the temporary files, with a short name. */
    public static Path folder() {
        try {
            return Files.createTempDirectory("tributary-server-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a free port of the loopback address. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command that prepares the folder. */
    public static void prepare(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.get(0) + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts a server, and waits until it is ready.
     *
     * @param ready what it says then
     * @param signal the signal that stops it without waiting for clients
     */
    public static ServerProcess start(Path folder, List<String> command, String ready, String signal) {
        List<String> whole = new ArrayList<>(List.of("bash", "-c", "exec 3<&0; " + WATCHED, "server"));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().put("signal", signal);
        try {
            ServerProcess server = new ServerProcess(builder.start(), folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.await(ready);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all that it says, so that it can go on. */
    private void await(String ready) {
        CompletableFuture<Void> isReady = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            StringBuilder said = new StringBuilder();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!isReady.isDone()) {
                        said.append(line).append('\n');
                    }
                    if (line.contains(ready)) {
                        isReady.complete(null);
                    }
                }
            } catch (IOException e) {
                said.append(e.getMessage());
            }
            isReady.completeExceptionally(new IllegalStateException("the server did not start: " + said));
        });
        reader.setDaemon(true);
        reader.start();
        isReady.orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Stops it, and deletes its folder. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
