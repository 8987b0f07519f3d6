package dev.tributary.ihcapi;

import dev.tributary.core.FailPoint;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.parcel.Parcel;
import dev.tributary.ihcapi.parcel.Parcels;
import dev.tributary.ihcapi.parcel.Sizing;
import java.util.List;
import java.util.Optional;

/**
 * One attribution, from the first request to the last. Its thread decides what is sent, keeps account of it and takes in
 * what comes; only the sending itself is left to the client's threads.
 */
final class Attribution {
    /** How long may pass between two looks at whether the run is to stop. */
    private static final long LOOK = 100_000_000;

    private static final int MOST_BYTES = 5 << 20;

    private final ClientPolicy policy;
    private final Redistribution redistribution;
    private final Oversight oversight;
    private final Parcels parcels;
    private final Sizing sizing;
    private final Restraint restraint;
    private final Refusals refusals;
    private final Settling settling;
    private final Ending ending;
    private final Progress progress;
    private final UsageMeter meter;
    private final Flights flights;
    private final Spending spending;
    private final long start = System.nanoTime();
    private long graceEnds = Long.MAX_VALUE;

    Attribution(
            IhcClient client,
            ClientPolicy policy,
            Redistribution redistribution,
            Oversight oversight,
            Waits waits,
            Restraint restraint,
            Sizing sizing,
            Ending ending,
            UsageMeter meter,
            Progress progress) {
        this.policy = policy;
        this.redistribution = redistribution;
        this.oversight = oversight;
        this.parcels = new Parcels();
        this.sizing = sizing;
        this.restraint = restraint;
        this.refusals = new Refusals();
        this.ending = ending;
        this.progress = progress;
        this.meter = meter;
        this.flights = new Flights(client);
        this.spending = new Spending(oversight.spending());
        this.settling = new Settling(
                oversight.journal(),
                policy.retries(),
                waits,
                restraint,
                refusals,
                sizing,
                parcels,
                ending,
                meter,
                progress);
    }

    /** Attributes journeys, none of which is longer than a request may be. */
    void run(List<Journey> journeys) {
        parcels.add(sizing.parcels(journeys, oversight.journal()::doubts));
        try {
            while (flights.count() > 0 || !(parcels.isEmpty() || ending.isNear())) {
                lookForStop();
                send();
                if (flights.count() > 0 || !(parcels.isEmpty() || ending.isNear())) {
                    flights.await(patience()).ifPresent(landed -> settling.settle(landed, flights.count(), now()));
                }
            }
        } catch (InterruptedException e) {
            interrupted(e);
        } finally {
            // Whatever has gone wrong here, nothing goes on behind the caller's back.
            flights.abandon();
        }
        ending.tell();
        refusals.nothingElse().map(Stops::alwaysRefused).ifPresent(ending::stop);
        ending.tell();
    }

    private void send() {
        while (!ending.isNear()
                && flights.count() < policy.flow().concurrency()
                && restraint.earliest(flights.count()) <= now()) {
            Optional<Parcel> next = parcels.next(now());
            if (next.isEmpty()) {
                return;
            }
            send(next.get());
        }
    }

    private void send(Parcel parcel) {
        int room = spending.room(parcel.size());
        if (room > 0 && room < parcel.size()) {
            List<Journey> journeys = parcel.journeys();
            parcels.putBack(List.of(
                    parcel.with(journeys.subList(0, room)), parcel.with(journeys.subList(room, parcel.size()))));
            return;
        }
        Bytes body = RequestBody.of(parcel.journeys(), redistribution);
        if (body.size() > MOST_BYTES) {
            tooManyBytes(parcel, body.size());
            return;
        }
        Optional<String> limit = spending.inTheWay(parcel.size());
        if (limit.isPresent()) {
            parcels.putBack(List.of(parcel));
            ending.stop(() -> limitReached(limit.get()));
            return;
        }
        long request = oversight.journal().sending(parcel.journeys(), body);
        FailPoint.pass("request.sending");
        flights.send(request, parcel, body);
        restraint.sent(now());
        spending.sent(parcel.size());
        meter.sent(parcel);
    }

    private void tooManyBytes(Parcel parcel, int bytes) {
        if (parcel.size() > 1) {
            parcels.putBack(parcel.halves().stream().map(parcel::with).toList());
        } else {
            progress.unsent(new Outcome.Unanswered(
                    parcel.journeys().get(0),
                    "The journey makes " + bytes + " bytes, more than the " + MOST_BYTES + " a request may have."));
        }
    }

    /** How long may be waited before something is to be done without an answer; nanoseconds. */
    private long patience() {
        long due = Long.MAX_VALUE;
        if (!ending.isNear() && flights.count() < policy.flow().concurrency()) {
            due = Math.max(restraint.earliest(flights.count()), parcels.due());
        }
        return Math.min(LOOK, Math.max(0, due - now()));
    }

    private void lookForStop() {
        if (graceEnds == Long.MAX_VALUE && oversight.stopAsked().getAsBoolean()) {
            graceEnds = now() + policy.deadlines().grace().toNanos();
        }
        if (now() >= graceEnds) {
            flights.abandon().forEach(settling::abandon);
        }
        // A run that has only to wait for its last answers may as well end well.
        if (graceEnds < Long.MAX_VALUE && !parcels.isEmpty()) {
            ending.stop(this::toldToStop);
        }
    }

    private TributaryException toldToStop() {
        return new TributaryException(
                ProblemKind.TEMPORARY,
                "The run was told to stop; " + parcels.journeys() + " journeys are left.",
                "Run it again: it goes on where it stopped.");
    }

    private TributaryException limitReached(String limit) {
        return new TributaryException(
                ProblemKind.TEMPORARY,
                limit + ": " + parcels.journeys() + " journeys are left.",
                "What was answered is kept; run it again, with a higher limit if it is to get further.");
    }

    private void interrupted(InterruptedException cause) {
        flights.abandon().forEach(settling::abandon);
        Thread.currentThread().interrupt();
        throw new TributaryException(
                ProblemKind.TEMPORARY,
                "The wait for the service's answer was interrupted.",
                "Start the run again: what was answered is kept.",
                cause);
    }

    /** Nanoseconds since the start. */
    private long now() {
        return System.nanoTime() - start;
    }
}
