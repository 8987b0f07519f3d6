package dev.tributary.ihcapi.sending;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.ihcapi.Account;
import dev.tributary.ihcapi.parcel.Backlog;
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
final class SendingLoop {
    /** How long may pass between two looks at whether the run is to stop. */
    private static final long LOOK = 100_000_000;

    /** Of so many requests it may be left for later to write down that they went well. */
    private static final int MOST_UNWRITTEN = 16;

    private final Account account;
    private final Backlog backlog;
    private final Outbox outbox;
    private final Flights flights;
    private final Settling settling;
    private final Ending ending;
    private final Grace grace;
    private final Judging reading = new Judging();
    private final long start = System.nanoTime();

    SendingLoop(
            Account account,
            Backlog backlog,
            Outbox outbox,
            Flights flights,
            Settling settling,
            Ending ending,
            Grace grace) {
        this.account = account;
        this.backlog = backlog;
        this.outbox = outbox;
        this.flights = flights;
        this.settling = settling;
        this.ending = ending;
        this.grace = grace;
    }

    /** Attributes journeys, none of which is longer than a request may be. */
    void run(List<Journey> journeys) {
        backlog.fill(journeys);
        try {
            attribute();
        } catch (InterruptedException e) {
            interrupted(e);
        } finally {
            // Whatever has gone wrong here, nothing goes on behind the caller's back.
            flights.abandon();
        }
        ending.tell();
        settling.finish();
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
            settling.write();
            return flights.count() > 0 || !outbox.isEmpty() ? flights.await(patience()) : came;
        }
        for (Optional<Judging.Read> read = reading.done(); read.isPresent(); read = reading.done()) {
            settle(read.get());
        }
        if (settling.unwritten() >= MOST_UNWRITTEN) {
            settling.write();
        }
        return came;
    }

    /** Whether other requests may go out before it is known what has come. No more do so than may be under way at once. */
    private boolean mayBeFollowedUnread(List<Flights.Landed> came) {
        return came.isEmpty()
                || (settling.lastWasGood()
                        && outbox.isFresh()
                        && reading.size() + came.size() <= outbox.concurrency()
                        && came.stream().allMatch(Flights.Landed::claimsSuccess));
    }

    /** What has come is kept, and what goes out is written down, sent, and only then is what has come looked at. */
    private void turn(List<Flights.Landed> came, List<Outbox.Ready> next) {
        List<RawAnswer> answers =
                came.stream().flatMap(one -> one.answer().stream()).toList();
        if (!answers.isEmpty() || !next.isEmpty()) {
            List<Long> numbers = account.turn(
                    answers, next.stream().map(Outbox.Ready::request).toList());
            for (int index = 0; index < next.size(); index++) {
                Outbox.Ready ready = next.get(index);
                flights.send(numbers.get(index), ready.parcel(), ready.request().body());
            }
        }
        came.forEach(reading::begin);
    }

    /** Settles whatever has been answered. */
    private void settle() {
        for (Optional<Judging.Read> read = reading.awaited(); read.isPresent(); read = reading.awaited()) {
            settle(read.get());
        }
    }

    private void settle(Judging.Read read) {
        settling.settle(read.landed(), read.verdict(), now());
    }

    /** How long may be waited before something is to be done without an answer; nanoseconds. */
    private long patience() {
        return Math.min(LOOK, Math.max(0, outbox.due(flights.count()) - now()));
    }

    private void lookForStop() {
        grace.look(now());
        if (grace.isOver(now())) {
            flights.abandon().forEach(settling::abandon);
        }
        // A run that has only to wait for its last answers may as well end well.
        if (grace.isTold() && !backlog.waiting().isEmpty()) {
            ending.stop(this::toldToStop);
        }
    }

    private TributaryException toldToStop() {
        return new TributaryException(
                ProblemKind.TEMPORARY,
                "The run was told to stop; " + backlog.waiting().journeys() + " journeys are left.",
                "Run it again: it goes on where it stopped.");
    }

    private void interrupted(InterruptedException cause) {
        settle();
        settling.write();
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
