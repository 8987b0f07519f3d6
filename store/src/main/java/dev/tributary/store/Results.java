package dev.tributary.store;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.ReportDates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The stored credits, report and runs. Every change is one transaction: a reader sees the state before or after it. All
 * methods throw {@link dev.tributary.core.TributaryException}: STORAGE when the storage cannot be written or is
 * damaged, TEMPORARY when another program holds it.
 */
public interface Results extends AutoCloseable {
    /**
     * Replaces stored credits while the new ones are being computed: another thread pulls them, and has ended when this
     * returns or throws.
     *
     * @param origins the origins of the new ones, which refer to them by index
     * @param credited the new credits, in the order of their conversions' ids
     * @param keys the keys of the answered journeys, by conversion id, if a service was used
     * @param obsolete returns for a stored conversion id whether its credits are removed; must be true for each that
     *     has new ones
     * @return whether the new credits are all that is stored now
     */
    boolean replaceCredits(
            List<Origin> origins,
            Iterator<CreditedJourney> credited,
            Map<String, JourneyKey> keys,
            Predicate<String> obsolete);

    /**
     * The same with credits that are all in memory, in any order.
     *
     * @param origin returns which of the origins made the credits of a journey
     */
    default boolean replaceCredits(
            List<Origin> origins,
            List<Outcome.Attributed> attributed,
            ToIntFunction<Journey> origin,
            Map<String, JourneyKey> keys,
            Predicate<String> obsolete) {
        Comparator<Outcome.Attributed> byConversion =
                Comparator.comparing(outcome -> outcome.journey().conversionId(), CodePoints::compare);
        Iterator<CreditedJourney> credited = attributed.stream()
                .sorted(byConversion)
                .map(outcome -> CreditedJourney.of(outcome, origin.applyAsInt(outcome.journey())))
                .iterator();
        return replaceCredits(origins, credited, keys, obsolete);
    }

    /** Replaces stored credits by some that were computed without a service. */
    default boolean replaceCredits(Origin origin, List<Outcome.Attributed> attributed, Predicate<String> obsolete) {
        return replaceCredits(List.of(origin), attributed, journey -> 0, Map.of(), obsolete);
    }

    /** Returns the origin of the stored credits, by conversion id. */
    Map<String, CreditedConversion> credited();

    /** Returns the ledger of requests, in the same storage, so that one transaction covers both. */
    Ledger ledger();

    /** Replaces the list of the source's rows that were not used. */
    void replaceQuarantine(List<SetAside> rows);

    /** Passes every stored credit to a visitor, in no particular order. */
    void forEachCredit(CreditVisitor visitor);

    /** Returns the origins of the stored credits, and their numbers of conversions. */
    List<OriginCount> origins();

    /** Returns the days that the published report covers. */
    Set<LocalDate> reportedDays();

    /** Returns the meaning of the published report's days; empty if it has no rows. */
    Optional<ReportDates> reportedDates();

    /**
     * Replaces the published report with all its rows and the meaning of its days, after reading it back and comparing.
     * So no report ever mixes two bases, or days of two zones.
     *
     * @param campaigns the report by campaign; empty if there is none, so that none of an earlier report remains either
     */
    void publish(ChannelReport report, Optional<CampaignReport> campaigns);

    /** Returns the published report. */
    ChannelReport report();

    /** Returns the published report by campaign; empty if it has no rows. */
    Optional<CampaignReport> campaigns();

    /** Returns the log of runs. */
    RunLog runs();

    /** Erases everything stored about a user; deleted data is overwritten in the file. */
    Forgotten forget(Belongings belongings);

    @Override
    void close();
}
