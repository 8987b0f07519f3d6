package dev.tributary.ihcapi.sending;

import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.Access;
import dev.tributary.ihcapi.Account;
import dev.tributary.ihcapi.ApiUsage;
import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.LearnedLimits;
import dev.tributary.ihcapi.Oversight;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.ihcapi.client.IhcClient;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.ihcapi.parcel.Backlog;
import dev.tributary.ihcapi.parcel.Sizing;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Attributes with the IHC service: packs whole journeys into requests and sends these, one or a few at a time. It may
 * fail, for single journeys or as a whole, and so is not a {@link dev.tributary.core.attribution.CreditModel}. Every
 * request is in the journal before it is sent. One attribution at a time; {@link #usage()} and {@link #learned()} may
 * be read from any thread.
 */
public final class IhcApiAttributor {
    private final Access access;
    private final ServiceTypes types;
    private final RequestLimits limits;
    private final Redistribution redistribution;
    private final ClientPolicy policy;
    private final Oversight oversight;
    private final UsageMeter meter = new UsageMeter();
    private volatile LearnedLimits learned;

    /**
     * @param types the service's conversion type of each journey
     * @param redistribution sent with every request; {@link Redistribution#NONE} for none
     * @param learned the limits found by an earlier run; {@link LearnedLimits#NOTHING} for none
     */
    public IhcApiAttributor(
            Access access,
            ServiceTypes types,
            RequestLimits limits,
            Redistribution redistribution,
            ClientPolicy policy,
            LearnedLimits learned,
            Oversight oversight) {
        this.access = access;
        this.types = types;
        this.limits = limits;
        this.redistribution = redistribution;
        this.policy = policy;
        this.learned = learned;
        this.oversight = oversight;
    }

    /** Returns the name that users see. */
    public String name() {
        return "ihc-api";
    }

    /** Returns a description, one line for the run's summary: the conversion types, the service. */
    public String description() {
        return types + " at " + access.service().host();
    }

    /** Returns the use of the service so far, by all attributions of this object. */
    public ApiUsage usage() {
        return meter.usage();
    }

    /** Returns the limits found, as of the end of the last attribution. */
    public LearnedLimits learned() {
        return learned;
    }

    /**
     * Attributes journeys and passes on one outcome for each, in any order, on the calling thread. Outcomes passed on
     * before it has to stop early are valid.
     *
     * @throws TributaryException AUTH when the key is refused; REMOTE when something other than the service answers, or
     *     it refuses every request; TEMPORARY when it is down, throttled or out of quota, when a spending limit is
     *     reached, and when the run is told to stop
     */
    public void attribute(List<Journey> journeys, Consumer<Outcome> outcomes) {
        journeys.stream().filter(this::isTooLong).forEach(journey -> outcomes.accept(tooLong(journey)));
        Sizing sizing = new Sizing(limits, some -> types.split(some).values(), learned.sessions());
        Waits waits = new Waits(policy.retries(), Clock.systemUTC(), new Random());
        Restraint restraint = new Restraint(policy, waits, meter, learned);
        SendingLoop attribution = attribution(sizing, restraint, outcomes);
        try {
            attribution.run(
                    journeys.stream().filter(journey -> !isTooLong(journey)).toList());
        } finally {
            learned = new LearnedLimits(restraint.learned(), sizing.learned());
        }
    }

    private SendingLoop attribution(Sizing sizing, Restraint restraint, Consumer<Outcome> outcomes) {
        Account account = oversight.account();
        Backlog backlog = new Backlog(sizing, account::timesInDoubt);
        Ending ending = new Ending(access);
        Outbox outbox = new Outbox(
                policy.flow().concurrency(),
                backlog.waiting(),
                new NextRequests(redistribution, account),
                restraint,
                new Spending(oversight.spending()),
                ending,
                outcomes);
        // Created lazily: a run that has nothing to request should not initialise TLS.
        Flights flights = new Flights(new IhcClient(access, policy), types, meter);
        Settling settling =
                new Settling(account, policy.retries().attempts(), restraint, backlog, ending, meter, outcomes);
        Grace grace = new Grace(oversight.stopAsked(), policy.deadlines().grace());
        return new SendingLoop(account, backlog, outbox, flights, settling, ending, grace);
    }

    private boolean isTooLong(Journey journey) {
        return journey.size() > limits.sessions();
    }

    private Outcome.Unanswered tooLong(Journey journey) {
        return new Outcome.Unanswered(
                journey,
                "The journey has " + journey.size() + " sessions, more than the " + limits.sessions()
                        + " a request may hold.");
    }
}
