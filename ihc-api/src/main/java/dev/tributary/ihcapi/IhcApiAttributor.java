package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.Packer;
import dev.tributary.ihcapi.packing.Packing;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.ihcapi.wire.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Attributes with the IHC service: packs whole journeys into requests and sends these one after another. One attribution
 * at a time; {@link #usage()} may be read from any thread.
 */
public final class IhcApiAttributor implements Attributor {
    private final Access access;
    private final RequestLimits limits;
    private final Redistribution redistribution;
    private final RequestListener listener;
    private final Sender sender;
    private volatile ApiUsage usage = ApiUsage.NONE;

    /**
     * @param redistribution sent along with every request; {@link Redistribution#NONE} for none
     * @param listener called from the attributing thread after each request
     */
    public IhcApiAttributor(
            Access access,
            RequestLimits limits,
            Redistribution redistribution,
            ClientPolicy policy,
            RequestListener listener) {
        this.access = access;
        this.limits = limits;
        this.redistribution = redistribution;
        this.listener = listener;
        IhcClient client = new IhcClient(access.service(), access.conversionType(), access.key(), policy);
        this.sender = new Sender(client, policy, new Waits(policy, Clock.systemUTC(), new Random()));
    }

    @Override
    public String name() {
        return "ihc-api";
    }

    @Override
    public String conversionType() {
        return access.conversionType();
    }

    @Override
    public String description() {
        return "conversion type '" + access.conversionType() + "' at "
                + access.service().host();
    }

    /** What was asked of the service so far, by all attributions of this object. */
    public ApiUsage usage() {
        return usage;
    }

    /**
     * {@inheritDoc}
     *
     * @throws TributaryException AUTH when the key is refused; REMOTE when something else than the service answers, or
     *     it refuses request after request; TEMPORARY when it is down, throttled or out of quota
     */
    @Override
    public void attribute(List<Journey> journeys, Consumer<Outcome> outcomes) {
        Packing packing = new Packer(limits).pack(journeys);
        packing.tooLong()
                .forEach(journey -> outcomes.accept(new Outcome.Unanswered(
                        journey,
                        "The journey has " + journey.size() + " sessions, more than the " + limits.sessions()
                                + " a request may hold.")));
        Refusals refusals = new Refusals();
        int requestsDone = 0;
        int journeysDone = 0;
        for (List<Journey> request : packing.requests()) {
            accept(request, send(request), refusals, outcomes);
            requestsDone++;
            journeysDone += request.size();
            listener.answered(requestsDone, packing.requests().size(), journeysDone);
            refusals.tooMany().ifPresent(this::giveUp);
        }
        refusals.nothingElse().ifPresent(this::giveUp);
    }

    private Verdict send(List<Journey> request) {
        Bytes body = RequestBody.of(request, redistribution);
        long before = sender.sent();
        try {
            return sender.send(request, body);
        } finally {
            long now = sender.sent();
            usage = new ApiUsage(now, usage.retries() + now - before - 1, usage.journeysSent() + request.size());
        }
    }

    private void accept(List<Journey> request, Verdict verdict, Refusals refusals, Consumer<Outcome> outcomes) {
        if (verdict instanceof Verdict.Judged judged) {
            refusals.answered();
            judged.outcomes().forEach(outcome -> outcomes.accept(withoutKey(outcome)));
        } else if (verdict instanceof Verdict.Refused refused) {
            refusals.refused(refused.what());
            String reason = access.key().hideIn("The service " + refused.what() + ".");
            request.forEach(journey -> outcomes.accept(new Outcome.Unanswered(journey, reason)));
        } else if (verdict instanceof Verdict.Stop stop) {
            throw stopped(stop.kind(), stop.what(), stop.mend());
        } else if (verdict instanceof Verdict.TryAgain again) {
            String asked = again.retryAfter()
                    .map(when -> "; it asks to be left alone until or for '" + Texts.shown(when) + "'")
                    .orElse("");
            throw stopped(ProblemKind.TEMPORARY, again.what() + asked, "Run again later; what was answered is kept.");
        }
    }

    private void giveUp(String what) {
        throw stopped(
                ProblemKind.REMOTE,
                what + ", and so it did with every request of late",
                "Check the conversion type and the limits of the account; other requests would fare no better.");
    }

    private TributaryException stopped(ProblemKind kind, String what, String mend) {
        String host = access.service().host();
        return new TributaryException(kind, access.key().hideIn("The service at " + host + " " + what + "."), mend);
    }

    /** The service may have repeated the key in what it says. */
    private Outcome withoutKey(Outcome outcome) {
        return outcome instanceof Outcome.Unanswered unanswered
                ? new Outcome.Unanswered(unanswered.journey(), access.key().hideIn(unanswered.reason()))
                : outcome;
    }
}
