package dev.tributary.spark.result;

import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.TestDatabase;

class MariaResultsTest extends DatabaseResultsContract {
    private final TestDatabase database = MariaServer.shared().database("results_of_spark");

    @Override
    TestDatabase database() {
        return database;
    }
}
