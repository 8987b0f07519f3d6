package dev.tributary.ihcapi;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.parcel.Parcel;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The bodies of requests. Those of the next ones are made on other threads while earlier ones are under way, because the
 * place of a request is empty while its body is made. Not thread-safe.
 */
final class Bodies {
    private final Redistribution redistribution;
    private final RequestJournal journal;
    private IdentityHashMap<List<Journey>, Ahead<Bytes>> ready = new IdentityHashMap<>();

    Bodies(Redistribution redistribution, RequestJournal journal) {
        this.redistribution = redistribution;
        this.journal = journal;
    }

    /** These come next; others that were to come next do not any more. */
    void expect(List<Parcel> next) {
        IdentityHashMap<List<Journey>, Ahead<Bytes>> kept = new IdentityHashMap<>();
        for (Parcel parcel : next) {
            Ahead<Bytes> begun = ready.get(parcel.journeys());
            kept.put(parcel.journeys(), begun == null ? Ahead.of(() -> made(parcel.journeys())) : begun);
        }
        ready = kept;
    }

    Bytes of(Parcel parcel) {
        Ahead<Bytes> begun = ready.remove(parcel.journeys());
        return begun == null ? made(parcel.journeys()) : begun.get();
    }

    private Bytes made(List<Journey> journeys) {
        Bytes body = RequestBody.of(journeys, redistribution);
        journal.expect(new RequestJournal.Leaving(journeys, body));
        return body;
    }
}
