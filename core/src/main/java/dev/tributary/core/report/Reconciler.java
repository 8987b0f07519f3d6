package dev.tributary.core.report;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.number.ExactSum;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Holds a report against the facts and the credits it was made of. */
public final class Reconciler {
    private final Facts facts;
    private final Credits credits;

    public Reconciler(Facts facts, Credits credits) {
        this.facts = facts;
        this.credits = credits;
    }

    /**
     * Looks at every conversion that holds credit and at every one that should.
     *
     * @param expected whether the conversions of a day should have been attributed
     * @param journeys the journeys of the window
     */
    public Reconciliation reconcile(ChannelReport report, Predicate<LocalDate> expected, Journeys journeys) {
        Figures total = report.total();
        ConversionTally tally = tally(expected, journeys);
        return new Reconciliation(
                tally.credit(credits.strays()),
                tally.revenue(total.ihcRevenue(), facts.revenueSetAside()),
                cost(report, total));
    }

    private ConversionTally tally(Predicate<LocalDate> expected, Journeys journeys) {
        Set<String> withoutSession = new HashSet<>();
        journeys.unattributed().forEach(conversion -> withoutSession.add(conversion.id()));
        ConversionTally tally = new ConversionTally();
        for (int index = 0; index < facts.conversions().size(); index++) {
            Conversion conversion = facts.conversions().get(index);
            if (credits.credited(index)) {
                tally.attributed(conversion, credits.sum(index));
            } else if (withoutSession.contains(conversion.id())) {
                tally.unattributed(conversion);
            } else if (expected.test(conversion.day())) {
                tally.unanswered(conversion);
            }
        }
        return tally;
    }

    private Reconciliation.Cost cost(ChannelReport report, Figures total) {
        ExactSum otherDays = new ExactSum();
        facts.costs().sums().forEach((place, sum) -> {
            if (!report.rows().containsKey(place)) {
                otherDays.add(sum);
            }
        });
        return new Reconciliation.Cost(
                facts.costs().total().toDecimal(),
                total.cost(),
                otherDays.toDecimal(),
                facts.costs().setAside().toDecimal());
    }
}
