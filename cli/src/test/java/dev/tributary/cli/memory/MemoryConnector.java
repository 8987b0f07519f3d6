package dev.tributary.cli.memory;

import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Connector;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.store.rows.RowsSource;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A minimal kind of source: rows in memory, {@code memory:shop}. It shows how little code a connector needs. */
public final class MemoryConnector implements Connector {
    private static final Map<String, SourceRows> PLACES = new ConcurrentHashMap<>();

    /** Stores rows for an address; returns the address. */
    public static String put(String name, SourceRows rows) {
        PLACES.put(name, rows);
        return "memory:" + name;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("memory");
    }

    @Override
    public Source source(Address where, Optional<Spilling> spilling) {
        String name = Path.of(where.rest()).getFileName().toString();
        return new RowsSource("memory:" + name, () -> new MemoryRows("memory:" + name, PLACES.get(name)), spilling);
    }
}
