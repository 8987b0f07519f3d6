package dev.tributary.store.postgres;

import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.contract.SourceContract;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.store.spill.Spilling;
import dev.tributary.testing.servers.PostgresServer;
import java.nio.file.Path;
import java.util.Optional;

/** The contract of sources, for PostgreSQL. */
class PostgresSourceContractTest implements SourceContract {
    /** A column has one type, and those of ids and names are texts. */
    @Override
    public boolean typed() {
        return false;
    }

    PostgresServer server() {
        return PostgresServer.shared();
    }

    @Override
    public Source source(SourceRows rows, Optional<Spilling> spilling) {
        String address = new GivenTables(server()).with("contract", rows).address();
        return Stores.source(Address.parse(address, Path::of), spilling);
    }
}
