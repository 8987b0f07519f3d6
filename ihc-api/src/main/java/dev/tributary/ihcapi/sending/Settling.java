package dev.tributary.ihcapi.sending;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.ihcapi.Account;
import dev.tributary.ihcapi.judge.Verdict;
import dev.tributary.ihcapi.parcel.Backlog;
import dev.tributary.ihcapi.parcel.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Processes an interpreted reply: settles the request, and completes its journeys or queues them again. Successful
 * results are recorded when there is time: the raw answer is stored already, and a run after a crash reads it again.
 *
 * <p>Journeys without a usable result are sent once more, all of one request together, without the good ones. Sent one
 * by one they would be more likely to succeed, but an answer without any rows would then cost a hundred requests
 * instead of one.
 */
final class Settling {
    /** A successful request that is not recorded as settled yet. */
    private record Unwritten(Settlement settlement, List<Outcome> outcomes) {}

    private final Account account;
    private final int attempts;
    private final Restraint restraint;
    private final Backlog backlog;
    private final Ending ending;
    private final UsageMeter meter;
    private final Consumer<Outcome> outcomes;
    private final Refusals refusals = new Refusals();
    private final List<Unwritten> unwritten = new ArrayList<>();
    private boolean lastWasGood;

    /**
     * @param attempts the maximum number of attempts of a request
     * @param outcomes receives final outcomes
     */
    Settling(
            Account account,
            int attempts,
            Restraint restraint,
            Backlog backlog,
            Ending ending,
            UsageMeter meter,
            Consumer<Outcome> outcomes) {
        this.account = account;
        this.attempts = attempts;
        this.restraint = restraint;
        this.backlog = backlog;
        this.ending = ending;
        this.meter = meter;
        this.outcomes = outcomes;
    }

    /** Settles a request. */
    void settle(Flights.Landed landed, Verdict verdict, long now) {
        long request = landed.flight().request();
        Parcel parcel = landed.flight().parcel();
        lastWasGood = verdict instanceof Verdict.Judged;
        List<Outcome> done = List.of();
        if (verdict instanceof Verdict.Judged judged) {
            done = judged(request, parcel, judged);
        } else if (verdict instanceof Verdict.Refused refused) {
            done = refused(request, parcel, refused);
        } else if (verdict instanceof Verdict.TryAgain again) {
            done = failed(request, parcel, again, now);
        } else if (verdict instanceof Verdict.Stop stop) {
            settled(request, parcel, stop.state(), List.of(), stop.what());
            ending.stop(stop);
        }
        done.forEach(outcomes);
    }

    /** Returns whether the last answer was good, so that the next one is expected to be good, too. */
    boolean lastWasGood() {
        return lastWasGood;
    }

    /** Returns the number of successful requests that are not recorded as settled yet. */
    int unwritten() {
        return unwritten.size();
    }

    /** Records all successful requests in one change, and passes on their outcomes. */
    void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        List<Unwritten> written = List.copyOf(unwritten);
        unwritten.clear();
        account.journal().settle(written.stream().map(Unwritten::settlement).toList());
        written.forEach(one -> one.outcomes().forEach(outcomes));
    }

    /**
     * Called when nothing more will be answered: if every request was refused, the attribution ends with that reason.
     */
    void finish() {
        refusals.onlyRefused().map(GivingUp::alwaysRefused).ifPresent(ending::stop);
    }

    /** Settles a request that is no longer waited for. Its journeys count as left. */
    void abandon(Flights.Flight flight) {
        settled(flight.request(), flight.parcel(), RequestState.IN_DOUBT, List.of(), "abandoned");
        backlog.add(flight.parcel());
    }

    private List<Outcome> judged(long request, Parcel parcel, Verdict.Judged judged) {
        restraint.succeeded();
        refusals.answered();
        backlog.answered(parcel.sessions());
        List<Outcome> last = new ArrayList<>();
        List<Outcome.Unanswered> bad = new ArrayList<>();
        for (Outcome outcome : judged.outcomes()) {
            if (ending.withoutKey(outcome) instanceof Outcome.Unanswered unanswered) {
                bad.add(unanswered);
            } else {
                last.add(outcome);
            }
        }
        if (bad.isEmpty()) {
            unwritten.add(new Unwritten(new Settlement(request, judged.state(), account.answers(last), ""), last));
            return List.of();
        }
        String note = bad.size() + " of " + parcel.size() + " journeys without a usable answer: "
                + bad.get(0).reason();
        if (parcel.apart()) {
            last.addAll(bad);
        }
        settled(request, parcel, judged.state(), last, note);
        if (!parcel.apart()) {
            List<Journey> rest = bad.stream().map(Outcome.Unanswered::journey).toList();
            backlog.add(parcel.setApart(rest));
        }
        return last;
    }

    private List<Outcome> refused(long request, Parcel parcel, Verdict.Refused refused) {
        restraint.refused();
        List<Outcome> last = List.of();
        if (parcel.size() == 1) {
            refusals.refused(refused.what());
            last = List.of(unanswered(parcel.journeys().get(0), "The service " + refused.what() + "."));
        } else if (refused.tooLarge()) {
            refusals.tooLarge(refused.what());
        } else {
            refusals.refused(refused.what());
        }
        settled(request, parcel, refused.state(), last, refused.what());
        if (refused.tooLarge() && parcel.size() > 1) {
            backlog.tooLarge(parcel.sessions());
        }
        if (parcel.size() > 1) {
            backlog.addCut(parcel.halves().stream().map(parcel::refused).toList());
        }
        refusals.tooMany().map(GivingUp::alwaysRefused).ifPresent(ending::stop);
        return last;
    }

    private List<Outcome> failed(long request, Parcel parcel, Verdict.TryAgain again, long now) {
        settled(request, parcel, again.state(), List.of(), again.what());
        int attempt = parcel.attempts() + 1;
        restraint.failed(again, attempt, now).ifPresent(ending::stop);
        if (attempt >= attempts && restraint.othersSucceed(attempt) && !ending.isNear()) {
            // Not settled as a refusal: a later run may request these journeys again.
            String reason = "No usable answer in " + attempt + " attempts: the service " + again.what() + ".";
            return parcel.journeys().stream()
                    .map(journey -> unanswered(journey, reason))
                    .toList();
        }
        long due = now + restraint.waitAfter(attempt, again.retryAfter()).toNanos();
        Parcel next = parcel.again(again.trouble().inDoubt(), due);
        List<Parcel> parts = again.trouble().halved() && next.size() > 1
                ? next.halves().stream().map(next::with).toList()
                : List.of(next);
        backlog.addCut(parts);
        return List.of();
    }

    private void settled(long request, Parcel parcel, RequestState state, List<Outcome> last, String note) {
        if (state == RequestState.IN_DOUBT) {
            meter.inDoubt(parcel);
        }
        account.journal()
                .settle(List.of(new Settlement(request, state, account.answers(last), ending.withoutKey(note))));
    }

    private Outcome unanswered(Journey journey, String reason) {
        return new Outcome.Unanswered(journey, ending.withoutKey(reason));
    }
}
