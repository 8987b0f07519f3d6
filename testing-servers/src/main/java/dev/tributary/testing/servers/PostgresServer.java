package dev.tributary.testing.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server for tests, on the loopback address. Everyone may log in as {@code postgres}. Thread-safe. */
public final class PostgresServer implements AutoCloseable {
    private static final String USER = "postgres";

    /** Not that of this program: a session that does not say its own gets wrong times. */
    private static final String ZONE = "America/New_York";

    private final int port;
    private final AutoCloseable server;

    private PostgresServer(int port, AutoCloseable server) {
        this.port = port;
        this.server = server;
    }

    private static final class Shared {
        static final PostgresServer OURS = own();
    }

    private static final class SharedDebian {
        static final Optional<PostgresServer> OURS = InstalledPostgres.binaries()
                .map(binaries -> InstalledPostgres.start(binaries, List.of("fsync=off", "timezone=" + ZONE)))
                .map(server -> new PostgresServer(server.port(), server));
    }

    /** Returns the server that comes with the tests, started once. */
    public static PostgresServer shared() {
        return Shared.OURS;
    }

    /** Returns the server of the operating system, started once. Skips the test, with a message, if there is none. */
    public static PostgresServer debian() {
        return SharedDebian.OURS.orElseThrow(() -> Wanted.missing(
                "there is no PostgreSQL server in /usr/lib/postgresql (Debian: apt-get install postgresql)"));
    }

    /** Starts another one, for a test that stops it. */
    public static PostgresServer own() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("timezone", ZONE)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new PostgresServer(server.getPort(), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the port it listens on, at 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Makes a database, without any tables. One of the same name is dropped. */
    public TestDatabase database(String name) {
        return database(name, "UTF8");
    }

    /** The same with another encoding, such as {@code SQL_ASCII}. */
    public TestDatabase database(String name, String encoding) {
        of("postgres")
                .run(
                        "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)",
                        "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING '" + encoding + "'");
        return of(name);
    }

    /** Returns a database that exists. */
    public TestDatabase of(String name) {
        String place = "127.0.0.1:" + port + "/" + name;
        return new TestDatabase(
                "postgresql://" + USER + "@" + place,
                "jdbc:postgresql://" + place + "?user=" + USER,
                new org.postgresql.Driver());
    }

    /** Stops it at once, as an administrator does who does not wait for clients. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
