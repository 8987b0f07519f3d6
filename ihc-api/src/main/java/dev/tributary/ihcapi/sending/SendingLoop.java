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
 * One attribution, from the first request to the last. Its thread decides what is sent, records it and processes the
 * results. Other threads send, create bodies and interpret answers.
 *
 * <p>An answer is stored first of all. If the last answer was good and this one claims success, the next request is
 * recorded in the same change and sent before the answer is interpreted; otherwise only afterwards. Successful results
 * are recorded last, when nothing else is to be done.
 */
final class SendingLoop {
    /** The interval for checking whether the run is to stop. */
    private static final long LOOK = 100_000_000;

    /** The maximum number of successful requests whose results are recorded later. */
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
            // Whatever has failed, no request continues in the background.
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

    /** Does deferred work as long as nothing arrives; returns what arrives then. */
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

    /**
     * Returns whether other requests may be sent before the answers are interpreted. Their number is limited by the
     * concurrency.
     */
    private boolean mayBeFollowedUnread(List<Flights.Landed> came) {
        return came.isEmpty()
                || (settling.lastWasGood()
                        && outbox.isFresh()
                        && reading.size() + came.size() <= outbox.concurrency()
                        && came.stream().allMatch(Flights.Landed::claimsSuccess));
    }

    /** Stores answers and records the next requests, sends these, and only then interprets the answers. */
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

    /** Settles all requests that were answered. */
    private void settle() {
        for (Optional<Judging.Read> read = reading.awaited(); read.isPresent(); read = reading.awaited()) {
            settle(read.get());
        }
    }

    private void settle(Judging.Read read) {
        settling.settle(read.landed(), read.verdict(), now());
    }

    /** Returns how long to wait before something has to be done without an answer; nanoseconds. */
    private long patience() {
        return Math.min(LOOK, Math.max(0, outbox.due(flights.count()) - now()));
    }

    private void lookForStop() {
        grace.look(now());
        if (grace.isOver(now())) {
            flights.abandon().forEach(settling::abandon);
        }
        // A run that is only waiting for its last answers may end normally.
        if (grace.isTold() && !backlog.waiting().isEmpty()) {
            ending.stop(this::toldToStop);
        }
    }

    private TributaryException toldToStop() {
        return new TributaryException(
                ProblemKind.TEMPORARY,
                "The run was stopped; " + backlog.waiting().journeys() + " journeys are left.",
                "Run it again: it continues where it stopped.");
    }

    private void interrupted(InterruptedException cause) {
        settle();
        settling.write();
        flights.abandon().forEach(settling::abandon);
        Thread.currentThread().interrupt();
        throw new TributaryException(
                ProblemKind.TEMPORARY,
                "The wait for the service's answer was interrupted.",
                "Start the run again: the answers received are kept.",
                cause);
    }

    /** Returns nanoseconds since the start. */
    private long now() {
        return System.nanoTime() - start;
    }
}
