package dev.tributary.ihcapi.sending;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.ihcapi.Account;
import dev.tributary.ihcapi.RequestBody;
import dev.tributary.ihcapi.parcel.Parcel;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The requests of parcels, each with its body and the data for the journal. The next ones are prepared on other threads
 * while earlier ones are in flight, because a request slot is idle during preparation. Not thread-safe.
 */
final class NextRequests {
    private final Redistribution redistribution;
    private final Account account;
    private IdentityHashMap<List<Journey>, MadeAhead<OutgoingRequest>> ready = new IdentityHashMap<>();

    NextRequests(Redistribution redistribution, Account account) {
        this.redistribution = redistribution;
        this.account = account;
    }

    /** Sets the parcels that come next, replacing previous ones. */
    void expect(List<Parcel> next) {
        IdentityHashMap<List<Journey>, MadeAhead<OutgoingRequest>> kept = new IdentityHashMap<>();
        for (Parcel parcel : next) {
            MadeAhead<OutgoingRequest> begun = ready.get(parcel.journeys());
            kept.put(parcel.journeys(), begun == null ? MadeAhead.of(() -> made(parcel.journeys())) : begun);
        }
        ready = kept;
    }

    OutgoingRequest of(Parcel parcel) {
        MadeAhead<OutgoingRequest> begun = ready.remove(parcel.journeys());
        return begun == null ? made(parcel.journeys()) : begun.get();
    }

    private OutgoingRequest made(List<Journey> journeys) {
        return account.request(journeys, RequestBody.of(journeys, redistribution));
    }
}
