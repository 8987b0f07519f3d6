package dev.tributary.store.mariadb;

import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Connector;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.rows.RowsSource;
import dev.tributary.store.server.Login;
import dev.tributary.store.server.ServerAddress;
import dev.tributary.store.server.ServerPublished;
import dev.tributary.store.server.UserEnvironment;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Databases of MariaDB and MySQL: {@code mysql://user@host/database}, {@code mariadb://user@host/database}. Results
 * cannot be kept there, but those that Spark has published there are read.
 */
public final class MariaConnector implements Connector {
    private final UserEnvironment environment;

    public MariaConnector() {
        this(UserEnvironment.ofProcess());
    }

    MariaConnector(UserEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("mysql", "mariadb");
    }

    @Override
    public Source source(Address where, Optional<Spilling> spilling) {
        Login login = login(where);
        return new RowsSource(where.toString(), () -> MariaSource.open(login, product(where)), spilling);
    }

    @Override
    public PublishedResults published(Address where, Path spilling) {
        return ServerPublished.open(
                MariaSource.open(login(where), product(where)), column -> "CAST(" + column + " AS BINARY)");
    }

    private Login login(Address where) {
        return MariaLogins.RULES.login(ServerAddress.parse(where), environment);
    }

    private static String product(Address where) {
        return where.scheme().equals("mysql") ? "MySQL" : "MariaDB";
    }
}
