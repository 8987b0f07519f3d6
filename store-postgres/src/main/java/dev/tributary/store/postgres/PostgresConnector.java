package dev.tributary.store.postgres;

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
 * PostgreSQL databases: {@code postgresql://user@host/database}. Results cannot be kept there, but those that Spark has
 * published there are read.
 */
public final class PostgresConnector implements Connector {
    private final UserEnvironment environment;

    public PostgresConnector() {
        this(UserEnvironment.ofProcess());
    }

    PostgresConnector(UserEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("postgresql", "postgres");
    }

    @Override
    public Source source(Address where, Optional<Spilling> spilling) {
        Login login = login(where);
        return new RowsSource(where.toString(), () -> PostgresSource.open(login), spilling);
    }

    @Override
    public PublishedResults published(Address where, Path spilling) {
        return ServerPublished.open(PostgresSource.open(login(where)), column -> column + " COLLATE \"C\"");
    }

    private Login login(Address where) {
        return PostgresLogins.RULES.login(ServerAddress.parse(where), environment);
    }
}
