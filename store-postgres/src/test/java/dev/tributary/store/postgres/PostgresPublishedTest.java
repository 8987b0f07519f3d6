package dev.tributary.store.postgres;

import dev.tributary.store.contract.PublishedDatabaseContract;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;

class PostgresPublishedTest implements PublishedDatabaseContract {
    private final TestDatabase database = PostgresServer.shared().database("published");

    @Override
    public void run(String... statements) {
        database.run(statements);
    }

    @Override
    public String address() {
        return database.address();
    }
}
