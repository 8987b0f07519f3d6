package dev.tributary.cli.memory;

import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.contract.SourceContract;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The contract of sources, for rows in memory. */
class MemorySourceContractTest implements SourceContract {
    @Override
    public Source source(SourceRows rows, Optional<Spilling> spilling) {
        String address = MemoryConnector.put(UUID.randomUUID().toString(), rows);
        return Stores.source(Address.parse(address, Path::of), spilling);
    }
}
