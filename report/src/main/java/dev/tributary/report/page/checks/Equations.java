package dev.tributary.report.page.checks;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.SpendShare;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.page.Period;
import dev.tributary.report.common.JourneysText;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the three sums of the checks of a report. Their words are those of the text for a terminal. */
final class Equations {
    private static final String SOURCE = "in the source";
    private static final String UNEXPLAINED = "unexplained";

    private static final String HERE = "in this report";
    private static final String WINDOW = "in the window of this page";
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private final Reconciliation checks;
    private final Period period;
    private final Facts.RowCounts rows;
    private final PageText text;

    Equations(Material material) {
        this.checks = material.page().proof().checks();
        this.period = material.period();
        this.rows = material.page().origin().rows();
        this.text = material.text();
    }

    List<Equation> all() {
        return List.of(credit(checks.credit()), revenue(checks.revenue()), cost(checks.cost()));
    }

    private Equation credit(Reconciliation.Credit credit) {
        List<Equation.Addend> addends = new ArrayList<>();
        long other = credit.attributed() - period.attributed().conversions();
        addends.add(new Equation.Addend(
                other == 0 ? HERE : WINDOW, text.count(period.attributed().conversions())));
        if (other != 0) {
            addends.add(new Equation.Addend("of other days", text.count(other)));
        }
        List<String> further = new ArrayList<>();
        further.add(
                credit.wrong().isEmpty()
                        ? "The shares of each sum to 1; the largest deviation is " + text.number(credit.worst(), 6)
                                + "."
                        : text.count(credit.wrong().size()) + " of them "
                                + (credit.wrong().size() == 1 ? "does" : "do") + " not sum to 1, the first: "
                                + Shown.quoted(credit.wrong().get(0)) + ".");
        if (credit.strays() > 0) {
            further.add(text.count(credit.strays()) + (credit.strays() == 1 ? " credit names" : " credits name")
                    + " a conversion or session that the source does not have.");
        }
        return new Equation(
                "Credit: every order shared whole",
                credit.addsUp(),
                addends,
                "attributed orders",
                text.count(credit.attributed()),
                further);
    }

    private Equation revenue(Reconciliation.Revenue revenue) {
        Addends addends = reported(revenue.reported(), period.all().metrics().revenue(), "of other days’ conversions")
                .part(JourneysText.WITHOUT, revenue.unattributed())
                .part("not answered", revenue.unanswered())
                .setAside(revenue.apart())
                .part("rounding of answers", revenue.rounding())
                .part(UNEXPLAINED, revenue.difference());
        return new Equation(
                "Revenue: nothing lost or doubled",
                revenue.addsUp(),
                addends.all(),
                SOURCE,
                text.number(revenue.source(), 2),
                List.of());
    }

    private Equation cost(Reconciliation.Cost cost) {
        Addends addends = reported(cost.reported(), period.all().metrics().cost(), "on other days of the report")
                .part("on days that are not in it", cost.otherDays())
                .setAside(cost.apart());
        cost.spend().ifPresent(spend -> addends.part(displaced(spend), spend.displaced()));
        addends.part(UNEXPLAINED, cost.difference());
        return new Equation(
                "Spend: every session once",
                cost.addsUp(),
                addends.all(),
                SOURCE,
                text.number(cost.source(), 2),
                further(cost.belowZero()));
    }

    private List<String> further(Reconciliation.BelowZero below) {
        List<String> further = new ArrayList<>();
        if (rows.costs().isEmpty() && rows.spend().isEmpty()) {
            further.add("The source has no costs.");
        }
        if (below.costs() > 0) {
            further.add("Of it " + text.count(below.costs()) + (below.costs() == 1 ? " cost" : " costs") + " below 0, "
                    + text.number(below.sum(), 2) + ".");
        }
        return further;
    }

    /** Returns the page's part of a sum of the report, and the rest, if the report has more days. */
    private Addends reported(BigDecimal all, BigDecimal window, String apart) {
        BigDecimal other = all.subtract(window);
        Addends addends = new Addends(text);
        return other.abs().compareTo(HALF_CENT) < 0
                ? addends.always(HERE, all)
                : addends.always(WINDOW, window).part(apart, other);
    }

    private String displaced(SpendShare spend) {
        return String.format(
                Locale.ROOT,
                "not counted, the %s of %s %s with both",
                spend.counted().displaced(),
                text.count(spend.channelDays()),
                spend.channelDays() == 1 ? "channel and day" : "channels and days");
    }
}
