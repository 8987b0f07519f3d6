package dev.tributary.store.mariadb;

import dev.tributary.store.contract.PublishedDatabaseContract;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.TestDatabase;
import java.util.Optional;

class MariaPublishedTest implements PublishedDatabaseContract {
    /** Most comparisons ignore case in such a database. */
    private final TestDatabase database =
            MariaServer.shared().database("published").run("ALTER DATABASE published COLLATE utf8mb4_general_ci");

    @Override
    public void run(String... statements) {
        database.run(statements);
    }

    @Override
    public Optional<String> notANumber() {
        return Optional.empty();
    }

    @Override
    public String address() {
        return database.address();
    }
}
