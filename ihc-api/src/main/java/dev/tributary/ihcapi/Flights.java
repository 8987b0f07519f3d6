package dev.tributary.ihcapi;

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
 * The requests that are under way. Their replies come in on the client's threads and are left in a queue; everything else
 * is the attributing thread's.
 */
final class Flights {
    /** A request under way. */
    record Flight(long request, Parcel parcel, CompletableFuture<Reply> reply) {}

    /** A request, and what came of it. */
    record Landed(Flight flight, Reply reply) {}

    /** Not expected; but a request without a reply would be waited for for ever. */
    private static final Reply LOST = new Reply.Failed(Reply.Kind.BROKEN, "the answer could not be taken in");

    private final IhcClient client;
    private final Set<Flight> underWay = new LinkedHashSet<>();
    private final BlockingQueue<Landed> landed = new LinkedBlockingQueue<>();

    Flights(IhcClient client) {
        this.client = client;
    }

    int count() {
        return underWay.size();
    }

    void send(long request, Parcel parcel, Bytes body) {
        CompletableFuture<Reply> reply = client.sendAsync(body);
        Flight flight = new Flight(request, parcel, reply);
        underWay.add(flight);
        CompletableFuture<Boolean> unused = reply.handle((came, failure) ->
                !reply.isCancelled() && landed.add(new Landed(flight, failure == null ? came : LOST)));
    }

    /** Waits until one has come in, or the time is over. */
    Optional<Landed> await(long nanos) throws InterruptedException {
        Optional<Landed> came = Optional.ofNullable(landed.poll(nanos, TimeUnit.NANOSECONDS));
        came.ifPresent(one -> underWay.remove(one.flight()));
        return came;
    }

    /** Gives up what is under way, and says what that was. What has come in already is left to be awaited. */
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
