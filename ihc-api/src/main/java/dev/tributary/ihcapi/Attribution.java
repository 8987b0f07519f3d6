package dev.tributary.ihcapi;

import dev.tributary.core.FailPoint;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.parcel.Parcels;
import dev.tributary.ihcapi.parcel.Sizing;
import java.util.List;
import java.util.Optional;

/**
 * One attribution, from the first request to the last. Its thread decides what is sent, keeps account of it and takes in
 * what comes. Sending, making bodies and judging answers are left to other threads.
 *
 * <p>An answer is stored first of all. If the service has done well so far and this answer claims to be one too, the
 * request that takes its place is written down in the same change and goes out before the answer is judged; else only
 * when it is known what the answer is. That all went well is written down last, when nothing else is to be done.
 */
final class Attribution {
    /** How long may pass between two looks at whether the run is to stop. */
    private static final long LOOK = 100_000_000;

    /** Of so many requests it may be left for later to write down that they went well. */
    private static final int MOST_UNWRITTEN = 16;

    private final ClientPolicy policy;
    private final Oversight oversight;
    private final Parcels parcels = new Parcels();
    private final Sizing sizing;
    private final Refusals refusals = new Refusals();
    private final Settling settling;
    private final Reading reading = new Reading();
    private final Ending ending;
    private final UsageMeter meter;
    private final Flights flights;
    private final Outbox outbox;
    private final long start = System.nanoTime();
    private long graceEnds = Long.MAX_VALUE;

    Attribution(
            IhcClient client,
            ServiceTypes types,
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
        this.oversight = oversight;
        this.sizing = sizing;
        this.ending = ending;
        this.meter = meter;
        this.flights = new Flights(client, types, oversight.journal());
        this.outbox = new Outbox(
                policy.flow().concurrency(),
                parcels,
                new Bodies(redistribution, oversight.journal()),
                restraint,
                new Spending(oversight.spending()),
                ending,
                progress);
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
            attribute();
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

    private void attribute() throws InterruptedException {
        List<Flights.Landed> came = List.of();
        outbox.prepare();
        while (!came.isEmpty() || flights.count() > 0 || !outbox.isEmpty()) {
            lookForStop();
            if (!mayBeFollowedUnread(came)) {
                turn(came, List.of());
                came = List.of();
                settle();
            }
            turn(came, outbox.take(flights.count(), this::now));
            outbox.prepare();
            came = meanwhile();
        }
    }

    /** Does what can wait for as long as nothing comes in; answers what comes in then. */
    private List<Flights.Landed> meanwhile() throws InterruptedException {
        List<Flights.Landed> came = flights.await(0);
        if (came.isEmpty()) {
            settle();
            settling.write(flights.count());
            return flights.count() > 0 || !outbox.isEmpty() ? flights.await(patience()) : came;
        }
        for (Optional<Reading.Read> read = reading.done(); read.isPresent(); read = reading.done()) {
            settle(read.get());
        }
        if (settling.unwritten() >= MOST_UNWRITTEN) {
            settling.write(flights.count());
        }
        return came;
    }

    /** Whether other requests may go out before it is known what has come. No more do so than may be under way at once. */
    private boolean mayBeFollowedUnread(List<Flights.Landed> came) {
        return came.isEmpty()
                || (settling.lastWasGood()
                        && outbox.isFresh()
                        && reading.size() + came.size() <= policy.flow().concurrency()
                        && came.stream().allMatch(Flights.Landed::claimsSuccess));
    }

    /** What has come is kept, and what goes out is written down, sent, and only then is what has come looked at. */
    private void turn(List<Flights.Landed> came, List<Outbox.Ready> next) {
        List<RequestJournal.Came> answers =
                came.stream().flatMap(one -> one.answer().stream()).toList();
        if (!answers.isEmpty() || !next.isEmpty()) {
            answers.forEach(answer -> FailPoint.pass("request.answered"));
            List<Long> numbers = oversight
                    .journal()
                    .turn(
                            answers,
                            next.stream()
                                    .map(one -> new RequestJournal.Leaving(
                                            one.parcel().journeys(), one.body()))
                                    .toList());
            answers.forEach(answer -> FailPoint.pass("request.stored"));
            for (int place = 0; place < next.size(); place++) {
                FailPoint.pass("request.sending");
                flights.send(
                        numbers.get(place),
                        next.get(place).parcel(),
                        next.get(place).body());
                meter.sent(next.get(place).parcel());
            }
        }
        came.forEach(reading::begin);
    }

    /** Settles whatever has been answered. */
    private void settle() {
        for (Optional<Reading.Read> read = reading.awaited(); read.isPresent(); read = reading.awaited()) {
            settle(read.get());
        }
    }

    private void settle(Reading.Read read) {
        settling.settle(read.landed(), read.verdict(), flights.count(), now());
    }

    /** How long may be waited before something is to be done without an answer; nanoseconds. */
    private long patience() {
        return Math.min(LOOK, Math.max(0, outbox.due(flights.count()) - now()));
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

    private void interrupted(InterruptedException cause) {
        settle();
        settling.write(0);
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
