package dev.tributary.spark.result;

import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;

class PostgresResultsTest extends SharedDatabaseContract {
    private final TestDatabase database = PostgresServer.shared().database("results_of_spark");

    @Override
    TestDatabase database() {
        return database;
    }

    @Override
    String impatience() {
        return "?options=-c%20lock_timeout=200";
    }
}
