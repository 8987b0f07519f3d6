package dev.tributary.store.contract;

import dev.tributary.store.Results;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the contracts of results have in common: a store that a test may fill. */
public interface ResultsFixture {
    /** Who works on results, in a test. */
    Holder HOLDER = new Holder("run", "r1", Instant.EPOCH, "here", 1);

    /** The address of a store that is not there yet; the same one during a test. It is read as if a user had given it. */
    String address();

    /** The store. */
    default ResultsStore store() {
        return Stores.results(Addresses.read(address()));
    }

    /** Changes the results, which are made where they are missing, and closes them. */
    default void change(Consumer<Results> work) {
        asked(results -> {
            work.accept(results);
            return true;
        });
    }

    /** The same, with an answer. */
    default <T> T asked(Function<Results, T> work) {
        try (Lease lease = store().lease(HOLDER);
                Results results = lease.open(true)) {
            return work.apply(results);
        }
    }
}
