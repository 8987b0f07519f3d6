package dev.tributary.spark.result;

import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.TestDatabase;

class MariaResultsTest extends SharedDatabaseContract {
    private final TestDatabase database = MariaServer.shared().database("results_of_spark");

    @Override
    TestDatabase database() {
        return database;
    }

    @Override
    String impatience() {
        return "?sessionVariables=innodb_lock_wait_timeout=1";
    }
}
