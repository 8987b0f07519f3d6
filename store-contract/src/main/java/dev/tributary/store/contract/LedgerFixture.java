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

/** Results whose ledger a test writes in, each time as another run would: under a lease, opened anew. */
public interface LedgerFixture extends ResultsFixture {
    /** Writes in the ledger, and closes it. */
    default void run(Consumer<Ledger> work) {
        change(results -> work.accept(results.ledger()));
    }

    /** The same, with an answer. */
    default <T> T runFor(Function<Ledger, T> work) {
        return asked(results -> work.apply(results.ledger()));
    }

    /** How requests stand, by their numbers, as whoever looks them up is shown; a run may be under way. */
    default Map<Long, RequestState> states() {
        try (ResultsView view = store().look()) {
            return view.requests(EnumSet.allOf(RequestState.class), Integer.MAX_VALUE).stream()
                    .collect(Collectors.toMap(RequestRecord::id, RequestRecord::state));
        }
    }
}
