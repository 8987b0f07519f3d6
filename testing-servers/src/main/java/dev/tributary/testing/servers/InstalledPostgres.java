package dev.tributary.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL server from the binaries of the operating system, in a folder of its own.
 *
 * @param port where it listens, at 127.0.0.1
 * @param process its process
 */
public record InstalledPostgres(int port, ServerProcess process) implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** Returns the folder of the newest version; empty if there is none. */
    public static Optional<Path> binaries() {
        try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                    .max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one.
     *
     * @param binaries the folder of {@code initdb} and {@code postgres}
     * @param settings further settings, such as {@code fsync=off}
     */
    public static InstalledPostgres start(Path binaries, List<String> settings) {
        Path folder = ServerProcess.folder();
        String data = folder.resolve("data").toString();
        int port = ServerProcess.freePort();
        ServerProcess.prepare(ofUser(
                List.of(binaries.resolve("initdb").toString(), "-D", data, "-U", "postgres", "-A", "trust"),
                List.of("--no-sync", "-E", "UTF8", "--locale", "C")));
        List<String> options = new ArrayList<>(List.of("-c", "listen_addresses=127.0.0.1"));
        options.addAll(List.of("-c", "unix_socket_directories=", "-c", "port=" + port));
        settings.forEach(setting -> options.addAll(List.of("-c", setting)));
        List<String> command = ofUser(List.of(binaries.resolve("postgres").toString(), "-D", data), options);
        return new InstalledPostgres(port, ServerProcess.start(folder, command, "ready to accept connections", "INT"));
    }

    /** It refuses to run as root, so root starts it as nobody. */
    private static List<String> ofUser(List<String> command, List<String> options) {
        List<String> whole = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        whole.addAll(options);
        return whole;
    }

    @Override
    public void close() {
        process.close();
    }
}
