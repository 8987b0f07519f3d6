package dev.tributary.store.postgres;

import dev.tributary.testing.servers.PostgresServer;

/** The same for the version of the operating system, which is another one. */
class InstalledPostgresContractTest extends PostgresSourceContractTest {
    @Override
    PostgresServer server() {
        return PostgresServer.debian();
    }
}
