package dev.tributary.models.kernel;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.core.journey.Unattributed;
import dev.tributary.core.journey.UserJourneys;
import dev.tributary.core.report.GroupCredits;
import dev.tributary.core.type.ConversionTypes;
import java.util.List;
import java.util.Optional;

/**
 * The streaming form of the kernel, for rows in order of user and time: the same credit and counts as {@link Kernel},
 * with memory for one journey instead of all rows of a user. So a user may have any number of sessions. It only
 * computes credit; path figures and models need all journeys of a group. Not thread-safe.
 */
public final class UserStream {
    /** Receives outcomes. They are views of the stream's window, and must be read before the next row. */
    public interface Sink {
        /**
         * A conversion has credit.
         *
         * @param origin the index of the credit's model among those of the question
         * @param type the conversion's type
         */
        void credited(Outcome.Attributed outcome, int origin, String type);

        /** A conversion has no journey. */
        default void without(Unattributed one) {}
    }

    private final Question question;
    private final Sink sink;
    private final UserJourneys journeys;
    private final GroupCredits totals;
    private final ConversionTypes nobody;
    private LocalIhcByType model;
    private ConversionTypes types;
    private JourneyCounts counts;
    private boolean converted;

    /**
     * Starts without rows.
     *
     * @param question about credit only
     * @param channelDays the channels and days by number, in the time zone of the window; of sessions to come it may
     *     learn them as they come
     * @param sink receives the outcome of each conversion, user by user
     */
    public UserStream(Question question, ChannelDays channelDays, Sink sink) {
        if (question.figures() || question.models().isPresent()) {
            throw new IllegalArgumentException("a stream of rows answers what is asked about credit alone");
        }
        question.requireDaysOf(channelDays.zone());
        CreditQuestion asked = question.credits().orElseThrow();
        this.question = question;
        this.sink = sink;
        this.journeys = new UserJourneys(question.journeys(), channelDays, this::take);
        this.totals = new GroupCredits(asked.basis(), question.selection().window(), channelDays.growing());
        this.nobody = question.typesOf(List.of());
        this.types = nobody;
        this.model = asked.model(nobody);
        this.counts = JourneyCounts.none(question.journeys());
    }

    /** The same as {@link UserJourneys#session}. */
    public void session(byte[] id, long millis, int channelDayCode, byte bits) {
        journeys.session(id, millis, channelDayCode, bits);
    }

    /**
     * Adds a conversion of the user, of any day and type, after the sessions before it and at the same moment; those of
     * one moment by id.
     *
     * @param conversion its user has the number 0, or {@link SessionTable#NO_USER}; its index is that of no other of the user
     */
    public void conversion(Conversion conversion) {
        if (conversion.user() == SessionTable.NO_USER) {
            withoutUser(conversion, NoJourney.OfSource.NO_USER);
            return;
        }
        if (!converted) {
            // The first one read is the user's first: it alone determines who had converted before.
            types = question.typesOf(List.of(conversion));
            model = model.of(types);
            converted = true;
        }
        journeys.conversion(conversion, question.selection().by(types).test(conversion));
    }

    /** Adds a conversion of an unknown user. */
    public void conversionOfUnknown(Conversion conversion) {
        withoutUser(conversion, NoJourney.OfSource.UNKNOWN_USER);
    }

    private void withoutUser(Conversion conversion, NoJourney why) {
        if (question.selection().by(nobody).test(conversion)) {
            take(new Journeys(List.of(), List.of(new Unattributed(conversion, why)), Decided.NOTHING));
        }
    }

    /** Ends the user; another one may follow. */
    public void end() {
        journeys.end();
        converted = false;
    }

    private void take(Journeys built) {
        counts = counts.plus(built);
        for (Journey journey : built.journeys()) {
            Outcome.Attributed outcome = model.credit(journey);
            totals.add(outcome);
            sink.credited(outcome, model.which(journey.conversion()), types.of(journey.conversion()));
        }
        built.withoutJourney().forEach(totals::addWithoutJourney);
        built.unattributed().forEach(sink::without);
    }

    /** Returns the contribution of all users read. */
    public Partial partial() {
        return new Partial(question.key(), counts, Optional.of(totals.totals()), Optional.empty(), Optional.empty());
    }
}
