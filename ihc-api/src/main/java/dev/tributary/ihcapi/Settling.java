package dev.tributary.ihcapi;

import dev.tributary.core.FailPoint;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.RequestJournal.Fate;
import dev.tributary.ihcapi.parcel.Parcel;
import dev.tributary.ihcapi.parcel.Parcels;
import dev.tributary.ihcapi.parcel.Sizing;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from a reply: the request is settled, and its journeys are done with or put among what is still to be
 * sent. That all went well is written down when there is time for it: the raw answer is kept, and a run that comes after
 * a crash reads it again.
 *
 * <p>Journeys that an answer leaves without a usable result are sent once more, all of one request together, apart from
 * the good ones. Each of them alone would be surer to succeed, but an answer that has lost all its rows would then cost a
 * hundred requests; together it costs one.
 */
final class Settling {
    private final RequestJournal journal;
    private final ClientPolicy.Retries policy;
    private final Waits waits;
    private final Restraint restraint;
    private final Refusals refusals;
    private final Sizing sizing;
    private final Parcels parcels;
    private final Ending ending;
    private final UsageMeter meter;
    private final Progress progress;
    private final List<RequestJournal.Settlement> unwritten = new ArrayList<>();
    private boolean lastWasGood;

    Settling(
            RequestJournal journal,
            ClientPolicy.Retries policy,
            Waits waits,
            Restraint restraint,
            Refusals refusals,
            Sizing sizing,
            Parcels parcels,
            Ending ending,
            UsageMeter meter,
            Progress progress) {
        this.journal = journal;
        this.policy = policy;
        this.waits = waits;
        this.restraint = restraint;
        this.refusals = refusals;
        this.sizing = sizing;
        this.parcels = parcels;
        this.ending = ending;
        this.meter = meter;
        this.progress = progress;
    }

    /**
     * Settles a request.
     *
     * @param underWay how many others are not answered yet
     */
    void settle(Flights.Landed landed, Verdict verdict, int underWay, long now) {
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
            settled(request, parcel, stop.fate(), List.of(), stop.what());
            ending.stop(stop);
        }
        if (!done.isEmpty()) {
            progress.done(done, parcels.size() + underWay);
        }
    }

    /** Whether the last answer was one, so that there is no reason to think otherwise of the next. */
    boolean lastWasGood() {
        return lastWasGood;
    }

    /** How many requests went well that are not written down as settled. */
    int unwritten() {
        return unwritten.size();
    }

    /** Writes down which requests went well, all in one go, and hands over what they brought. */
    void write(int underWay) {
        if (unwritten.isEmpty()) {
            return;
        }
        List<RequestJournal.Settlement> written = List.copyOf(unwritten);
        unwritten.clear();
        journal.settled(written);
        written.forEach(one -> FailPoint.pass("request.settled"));
        written.forEach(one -> progress.done(one.outcomes(), parcels.size() + underWay));
    }

    /** Settles a request that is waited for no longer. Its journeys count as left. */
    void abandon(Flights.Flight flight) {
        settled(flight.request(), flight.parcel(), Fate.IN_DOUBT, List.of(), "abandoned");
        parcels.add(List.of(flight.parcel()));
    }

    private List<Outcome> judged(long request, Parcel parcel, Verdict.Judged judged) {
        restraint.succeeded();
        refusals.answered();
        sizing.answered(parcel.sessions());
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
            unwritten.add(new RequestJournal.Settlement(request, judged.fate(), last, ""));
            return List.of();
        }
        String note = bad.size() + " of " + parcel.size() + " journeys without a usable answer: "
                + bad.get(0).reason();
        if (parcel.apart()) {
            last.addAll(bad);
        }
        settled(request, parcel, judged.fate(), last, note);
        if (!parcel.apart()) {
            List<Journey> rest = bad.stream().map(Outcome.Unanswered::journey).toList();
            parcels.add(List.of(parcel.setApart(rest)));
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
        settled(request, parcel, refused.fate(), last, refused.what());
        if (refused.tooLarge() && parcel.size() > 1) {
            sizing.tooLarge(parcel.sessions());
            parcels.replaceEach(pending -> sizing.cut(pending, journal::doubts));
        }
        if (parcel.size() > 1) {
            List<Parcel> halves = parcel.halves().stream().map(parcel::refused).toList();
            parcels.add(halves.stream()
                    .flatMap(half -> sizing.cut(half, journal::doubts).stream())
                    .toList());
        }
        refusals.tooMany().map(Stops::alwaysRefused).ifPresent(ending::stop);
        return last;
    }

    private List<Outcome> failed(long request, Parcel parcel, Verdict.TryAgain again, long now) {
        settled(request, parcel, again.fate(), List.of(), again.what());
        int attempt = parcel.attempts() + 1;
        restraint.failed(again, attempt, now).ifPresent(ending::stop);
        if (attempt >= policy.attempts() && restraint.othersSucceed(attempt) && !ending.isNear()) {
            // Not settled as a refusal: a later run may try these journeys again.
            String reason = "No usable answer in " + attempt + " attempts: the service " + again.what() + ".";
            return parcel.journeys().stream()
                    .map(journey -> unanswered(journey, reason))
                    .toList();
        }
        long due = now + waits.after(attempt, again.retryAfter()).toNanos();
        Parcel next = parcel.again(again.trouble().inDoubt(), due);
        List<Parcel> parts = again.trouble().halved() && next.size() > 1
                ? next.halves().stream().map(next::with).toList()
                : List.of(next);
        parcels.add(parts.stream()
                .flatMap(part -> sizing.cut(part, journal::doubts).stream())
                .toList());
        return List.of();
    }

    private void settled(long request, Parcel parcel, Fate fate, List<Outcome> last, String note) {
        if (fate == Fate.IN_DOUBT) {
            meter.inDoubt(parcel);
        }
        journal.settled(List.of(new RequestJournal.Settlement(request, fate, last, ending.withoutKey(note))));
        FailPoint.pass("request.settled");
    }

    private Outcome unanswered(Journey journey, String reason) {
        return new Outcome.Unanswered(journey, ending.withoutKey(reason));
    }
}
