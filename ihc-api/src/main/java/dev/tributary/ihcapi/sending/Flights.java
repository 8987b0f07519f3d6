package dev.tributary.ihcapi.sending;

import dev.tributary.core.ledger.Payload;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.ihcapi.client.IhcClient;
import dev.tributary.ihcapi.client.Reply;
import dev.tributary.ihcapi.parcel.Parcel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The requests in flight. Their replies arrive on the client's threads and are queued; everything else is done by the
 * attributing thread.
 */
final class Flights {
    /** A request in flight. */
    record Flight(long request, Parcel parcel, CompletableFuture<Reply> reply) {}

    /** A request and its reply. */
    record Landed(Flight flight, Reply reply) {
        /** Returns the answer, if there was one. */
        Optional<RawAnswer> answer() {
            return reply instanceof Reply.Answered answered
                    ? Optional.of(new RawAnswer(flight.request(), answered.status(), answered.body()))
                    : Optional.empty();
        }

        /** Returns whether there is an answer that claims success, by the HTTP status alone. */
        boolean claimsSuccess() {
            return reply instanceof Reply.Answered answered && answered.status() >= 200 && answered.status() < 300;
        }
    }

    /** Not expected; but a request without a reply would be waited for forever. */
    private static final Reply LOST = new Reply.Failed(Reply.Kind.BROKEN, "the answer could not be taken in");

    private final IhcClient client;
    private final ServiceTypes types;
    private final UsageMeter meter;
    private final Set<Flight> underWay = new LinkedHashSet<>();
    private final BlockingQueue<Landed> landed = new LinkedBlockingQueue<>();

    Flights(IhcClient client, ServiceTypes types, UsageMeter meter) {
        this.client = client;
        this.types = types;
        this.meter = meter;
    }

    int count() {
        return underWay.size();
    }

    void send(long request, Parcel parcel, Payload body) {
        CompletableFuture<Reply> reply =
                client.sendAsync(types.of(parcel.journeys().get(0)), body);
        Flight flight = new Flight(request, parcel, reply);
        underWay.add(flight);
        meter.sent(parcel);
        CompletableFuture<Boolean> unused = reply.handle(
                (came, failure) -> !reply.isCancelled() && land(new Landed(flight, failure == null ? came : LOST)));
    }

    private boolean land(Landed one) {
        try {
            if (one.reply() instanceof Reply.Answered answered) {
                answered.body().deflate();
            }
        } finally {
            landed.add(one);
        }
        return true;
    }

    /** Returns those that have arrived, in order; waits for one up to a time limit. */
    List<Landed> await(long nanos) throws InterruptedException {
        List<Landed> came = new ArrayList<>();
        Optional.ofNullable(landed.poll(nanos, TimeUnit.NANOSECONDS)).ifPresent(came::add);
        landed.drainTo(came);
        came.forEach(one -> underWay.remove(one.flight()));
        return came;
    }

    /** Cancels the requests in flight and returns them. Replies that have arrived already remain to be awaited. */
    List<Flight> abandon() {
        List<Flight> abandoned = new ArrayList<>();
        for (Flight flight : List.copyOf(underWay)) {
            if (flight.reply().cancel(true)) {
                underWay.remove(flight);
                abandoned.add(flight);
            }
        }
        return abandoned;
    }
}
