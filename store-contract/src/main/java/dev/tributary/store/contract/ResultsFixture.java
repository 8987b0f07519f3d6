package dev.tributary.store.contract;

import dev.tributary.store.Results;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** The common part of the contracts of results: a store that a test may write to. */
public interface ResultsFixture {
    /** The holder of leases in tests. */
    Holder HOLDER = new Holder("run", "r1", Instant.EPOCH, "here", 1);

    /**
     * Returns the address of an empty store, the same one during a test. It is parsed like an address given by a user.
     */
    String address();

    /** Returns the store. */
    default ResultsStore store() {
        return Stores.results(Addresses.read(address()));
    }

    /** Changes the results, which are created if they do not exist, and closes them. */
    default void change(Consumer<Results> work) {
        asked(results -> {
            work.accept(results);
            return true;
        });
    }

    /** The same, with a result. */
    default <T> T asked(Function<Results, T> work) {
        try (Lease lease = store().lease(HOLDER);
                Results results = lease.open(true)) {
            return work.apply(results);
        }
    }
}
