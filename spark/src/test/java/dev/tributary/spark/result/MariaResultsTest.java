package dev.tributary.spark.result;

import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.TestDatabase;

class MariaResultsTest extends SharedDatabaseContract {
    /** Its character set has no place for most names. */
    private final TestDatabase database = MariaServer.shared()
            .database("results_of_spark")
            .run("ALTER DATABASE results_of_spark CHARACTER SET latin1 COLLATE latin1_swedish_ci");

    @Override
    TestDatabase database() {
        return database;
    }

    @Override
    String impatience() {
        return "?sessionVariables=innodb_lock_wait_timeout=1";
    }
}
