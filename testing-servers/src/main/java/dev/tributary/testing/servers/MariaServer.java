package dev.tributary.testing.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A MariaDB server for tests, from the binaries of the operating system, on the loopback address. Everyone may log in as
 * {@code root}. Thread-safe.
 */
public final class MariaServer implements AutoCloseable {
    private final int port;
    private final ServerProcess process;

    private MariaServer(int port, ServerProcess process) {
        this.port = port;
        this.process = process;
    }

    private static final class Shared {
        static final MariaServer OURS = own();
    }

    /** Returns the server, started once. Skips the test, with a message, if there are no binaries. */
    public static MariaServer shared() {
        if (binary("mariadbd").isEmpty()) {
            throw missing();
        }
        return Shared.OURS;
    }

    /** Starts another one, for a test that stops it. */
    public static MariaServer own() {
        return start(List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M"));
    }

    /** Starts one with further options. */
    public static MariaServer start(List<String> options) {
        Path server = binary("mariadbd").orElseThrow(MariaServer::missing);
        Path install = binary("mariadb-install-db").orElseThrow(MariaServer::missing);
        Path folder = ServerProcess.folder();
        String data = "--datadir=" + folder.resolve("data");
        List<String> user = "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
        int port = ServerProcess.freePort();
        List<String> first = new ArrayList<>(List.of(install.toString(), "--no-defaults", data));
        first.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
        first.addAll(user);
        ServerProcess.prepare(first);
        List<String> command = new ArrayList<>(List.of(server.toString(), "--no-defaults", data));
        command.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port));
        command.addAll(List.of("--socket=" + folder.resolve("socket"), "--pid-file=" + folder.resolve("pid")));
        command.addAll(List.of("--default-time-zone=-05:00", "--character-set-server=latin1"));
        command.addAll(user);
        command.addAll(options);
        return new MariaServer(port, ServerProcess.start(folder, command, "ready for connections", "KILL"));
    }

    private static IllegalStateException missing() {
        return Wanted.missing("there is no mariadbd on the path (Debian: apt-get install mariadb-server)");
    }

    private static Optional<Path> binary(String name) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/bin"))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Returns the port it listens on, at 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Makes a database, without any tables. One of the same name is dropped. */
    public TestDatabase database(String name) {
        of("mysql")
                .run(
                        "DROP DATABASE IF EXISTS `" + name + "`",
                        "CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        return of(name);
    }

    /** Returns a database that exists. */
    public TestDatabase of(String name) {
        String place = "127.0.0.1:" + port + "/" + name;
        return new TestDatabase(
                "mysql://root@" + place,
                "jdbc:mariadb://" + place + "?user=root&allowMultiQueries=true",
                new org.mariadb.jdbc.Driver());
    }

    /** Stops it at once. */
    @Override
    public void close() {
        process.close();
    }
}
