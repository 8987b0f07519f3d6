package dev.tributary.core.report;

import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.number.ExactSum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a report against the facts and the credits it was made of. */
public final class Reconciler {
    private final Facts facts;
    private final Credits credits;

    public Reconciler(Facts facts, Credits credits) {
        this.facts = facts;
        this.credits = credits;
    }

    /**
     * Looks at every conversion that holds credit and at every one of the window.
     *
     * @param window the conversions that should have been attributed
     * @param journeys the journeys of the window
     */
    public Reconciliation reconcile(ChannelReport report, DateWindow window, Journeys journeys) {
        Set<String> unattributable = new HashSet<>();
        journeys.unattributed().forEach(conversion -> unattributable.add(conversion.id()));
        Tally attributed = new Tally();
        Tally unattributed = new Tally();
        Tally unanswered = new Tally();
        ExactSum source = new ExactSum();
        ExactSum rounding = new ExactSum();
        List<String> unansweredIds = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        double worst = 0;
        for (int index = 0; index < facts.conversions().size(); index++) {
            Conversion conversion = facts.conversions().get(index);
            if (!credits.credited(index) && !window.contains(conversion.day())) {
                continue;
            }
            source.add(conversion.revenue());
            if (credits.credited(index)) {
                double off = Math.abs(credits.sum(index) - 1);
                attributed.add(conversion);
                rounding.add(conversion.revenue() * (1 - credits.sum(index)));
                worst = Math.max(worst, off);
                if (!(off <= Attributor.TOLERANCE)) {
                    wrong.add(conversion.id());
                }
            } else if (unattributable.contains(conversion.id())) {
                unattributed.add(conversion);
            } else {
                unanswered.add(conversion);
                unansweredIds.add(conversion.id());
            }
        }
        Figures total = report.total();
        return new Reconciliation(
                new Reconciliation.Credit(
                        attributed.count, unattributed.count, unansweredIds, worst, wrong, credits.strays()),
                new Reconciliation.Revenue(
                        source.toDecimal(),
                        total.ihcRevenue(),
                        unattributed.revenue.toDecimal(),
                        unanswered.revenue.toDecimal(),
                        rounding.toDecimal()),
                cost(report, total));
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

    private static final class Tally {
        private final ExactSum revenue = new ExactSum();
        private long count;

        void add(Conversion conversion) {
            count++;
            revenue.add(conversion.revenue());
        }
    }
}
