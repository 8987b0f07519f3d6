package dev.tributary.ihcapi.sending;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.ihcapi.parcel.Lane;
import dev.tributary.ihcapi.parcel.Parcel;
import dev.tributary.ihcapi.parcel.Parcels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Decides which requests may be sent: within the limits on concurrency, rate, spending and size. Not thread-safe. */
final class Outbox {
    private static final int MOST_BYTES = 5 << 20;

    /** A request that may be sent. */
    record Ready(Parcel parcel, OutgoingRequest request) {}

    private final int concurrency;
    private final Parcels parcels;
    private final NextRequests requests;
    private final Restraint restraint;
    private final Spending spending;
    private final Ending ending;
    private final Consumer<Outcome> outcomes;

    Outbox(
            int concurrency,
            Parcels parcels,
            NextRequests requests,
            Restraint restraint,
            Spending spending,
            Ending ending,
            Consumer<Outcome> outcomes) {
        this.concurrency = concurrency;
        this.parcels = parcels;
        this.requests = requests;
        this.restraint = restraint;
        this.spending = spending;
        this.ending = ending;
        this.outcomes = outcomes;
    }

    /** Returns how many requests may be in flight at once. */
    int concurrency() {
        return concurrency;
    }

    /** Returns whether nothing more is to be sent, unless an answer adds something. */
    boolean isEmpty() {
        return parcels.isEmpty() || ending.isNear();
    }

    /** Returns whether the next requests are first attempts, and nothing has a higher priority. */
    boolean isFresh() {
        return parcels.first(1).stream().allMatch(parcel -> parcel.lane() == Lane.FRESH);
    }

    /** Prepares the next bodies. */
    void prepare() {
        if (!ending.isNear()) {
            requests.expect(parcels.first(concurrency));
        }
    }

    /** Returns when something may be sent; the maximum value if only an answer can change the state. */
    long due(int underWay) {
        return isEmpty() || underWay >= concurrency
                ? Long.MAX_VALUE
                : Math.max(restraint.earliest(underWay), parcels.due());
    }

    /**
     * Removes the requests that may be sent now, and counts them as sent. The clock is read repeatedly: at a high rate
     * the next one is due soon.
     */
    List<Ready> take(int underWay, LongSupplier clock) {
        List<Ready> taken = new ArrayList<>();
        while (!isEmpty()
                && underWay + taken.size() < concurrency
                && restraint.earliest(underWay + taken.size()) <= clock.getAsLong()) {
            long now = clock.getAsLong();
            Optional<Parcel> next = parcels.next(now);
            if (next.isEmpty()) {
                break;
            }
            ready(next.get()).ifPresent(ready -> {
                restraint.sent(now);
                spending.sent(ready.parcel().size());
                taken.add(ready);
            });
        }
        return taken;
    }

    private Optional<Ready> ready(Parcel parcel) {
        int room = spending.room(parcel.size());
        if (room > 0 && room < parcel.size()) {
            List<Journey> journeys = parcel.journeys();
            parcels.putBack(List.of(
                    parcel.with(journeys.subList(0, room)), parcel.with(journeys.subList(room, parcel.size()))));
            return Optional.empty();
        }
        OutgoingRequest request = requests.of(parcel);
        if (request.body().size() > MOST_BYTES) {
            tooManyBytes(parcel, request.body().size());
            return Optional.empty();
        }
        Optional<String> limit = spending.inTheWay(parcel.size());
        if (limit.isPresent()) {
            parcels.putBack(List.of(parcel));
            ending.stop(() -> limitReached(limit.get()));
            return Optional.empty();
        }
        return Optional.of(new Ready(parcel, request));
    }

    private void tooManyBytes(Parcel parcel, int bytes) {
        if (parcel.size() > 1) {
            parcels.putBack(parcel.halves().stream().map(parcel::with).toList());
        } else {
            outcomes.accept(new Outcome.Unanswered(
                    parcel.journeys().get(0),
                    "The journey makes " + bytes + " bytes, more than the " + MOST_BYTES + " a request may have."));
        }
    }

    private TributaryException limitReached(String limit) {
        return new TributaryException(
                ProblemKind.TEMPORARY,
                limit + ": " + parcels.journeys() + " journeys are left.",
                "The answers received are kept; run it again, with a higher limit to get further.");
    }
}
