package dev.tributary.store.contract;

import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.store.RequestRecord;
import dev.tributary.store.ResultsView;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A results store whose ledger is used by tests as by separate runs: under a lease, opened again each time. */
public interface LedgerFixture extends ResultsFixture {
    /** Writes to the ledger, and closes it. */
    default void run(Consumer<Ledger> work) {
        change(results -> work.accept(results.ledger()));
    }

    /** The same, with a result. */
    default <T> T runFor(Function<Ledger, T> work) {
        return asked(results -> work.apply(results.ledger()));
    }

    /** Returns the states of requests by number, read without a lease; a run may be working. */
    default Map<Long, RequestState> states() {
        try (ResultsView view = store().look()) {
            return view.requests(EnumSet.allOf(RequestState.class), Integer.MAX_VALUE).stream()
                    .collect(Collectors.toMap(RequestRecord::id, RequestRecord::state));
        }
    }
}
