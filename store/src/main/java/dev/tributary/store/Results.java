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
import dev.tributary.core.report.DateBasis;
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
 * Where attribution and report are kept. Every change is one transaction: a reader sees the state before or after it.
 * All methods throw {@link dev.tributary.core.TributaryException}: STORAGE when the database cannot be written or is
 * damaged, TEMPORARY when another program holds it.
 */
public interface Results extends AutoCloseable {
    /**
     * Replaces stored credits, while the new ones are being made: another thread asks for them, and has ended when this
     * returns or throws.
     *
     * @param origins what made the new ones; each of them names its index in this list
     * @param credited the new credits, in the order of their conversions' ids
     * @param keys what they answer, by conversion id, where a service was asked
     * @param obsolete tells for a stored conversion id whether its credits go; so it must of each that has new ones
     * @return whether the new credits are all that is stored now
     */
    boolean replaceCredits(
            List<Origin> origins,
            Iterator<CreditedJourney> credited,
            Map<String, JourneyKey> keys,
            Predicate<String> obsolete);

    /**
     * As the other, by credits that are all there, in any order.
     *
     * @param origin which of the origins made the credits of a journey
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

    /** Replaces stored credits by some that nobody was asked for. */
    default boolean replaceCredits(Origin origin, List<Outcome.Attributed> attributed, Predicate<String> obsolete) {
        return replaceCredits(List.of(origin), attributed, journey -> 0, Map.of(), obsolete);
    }

    /** What the stored credits were made of, by conversion id. */
    Map<String, CreditedConversion> credited();

    /** What was asked of a service, in the same database, so that one transaction covers both. */
    Ledger ledger();

    /** Replaces the list of the source's rows that were not used. */
    void replaceQuarantine(List<SetAside> rows);

    /** Hands over every stored credit, in no particular order. */
    void forEachCredit(CreditVisitor visitor);

    /** What made the stored credits, and how many conversions each. */
    List<OriginCount> origins();

    /** The days that the published report covers. */
    Set<LocalDate> reportedDays();

    /** On which basis the published report is; empty where it has no rows. */
    Optional<DateBasis> reportedBasis();

    /**
     * Replaces the published report with all its rows and its basis, after reading back that what was written is what was to
     * be written. So no report is ever of two bases.
     *
     * @param campaigns the same by campaign; empty where there is none, so that none is left of an earlier one either
     */
    void publish(ChannelReport report, Optional<CampaignReport> campaigns);

    /** The published report. */
    ChannelReport report();

    /** The published report by campaign; empty where it has no rows. */
    Optional<CampaignReport> campaigns();

    /** The runs that made them. */
    RunLog runs();

    /** Erases everything that is stored of somebody; what is deleted is overwritten in the file. */
    Forgotten forget(Belongings belongings);

    @Override
    void close();
}
