package dev.tributary.report.run;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.intake.SetAsideSum;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.SpendShare;
import dev.tributary.core.text.Shown;
import dev.tributary.report.common.JourneysText;
import dev.tributary.report.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The three checks as three lines; a fourth if there is a report by campaign. */
public final class ChecksText {
    private ChecksText() {}

    /** Returns the lines, without an end of line. */
    public static List<String> lines(Reconciliation checks) {
        List<String> lines = new ArrayList<>(List.of(
                credit(checks.credit()),
                revenue(checks.revenue(), reported(checks, Metrics::revenue, "of other days' conversions")),
                cost(checks.cost(), reported(checks, Metrics::cost, "on other days of the report"))));
        checks.campaigns().map(ChecksText::campaigns).ifPresent(lines::add);
        return lines;
    }

    private static String credit(Reconciliation.Credit credit) {
        String strays = credit.strays() == 0
                ? ""
                : "; " + Numbers.counted(credit.strays(), "credit names", "credits name")
                        + " a conversion or session that the source does not have";
        return String.format(
                Locale.ROOT,
                "%s  credit   %s, %s (largest deviation: %.6f)%s",
                mark(credit.addsUp()),
                Numbers.counted(credit.attributed(), "attributed conversion", "attributed conversions"),
                credit.wrong().isEmpty() ? "each sums to 1" : wrong(credit.wrong()),
                credit.worst(),
                strays);
    }

    private static String wrong(List<String> wrong) {
        return Numbers.counted(wrong.size(), "does", "do") + " not sum to 1, the first: " + Shown.quoted(wrong.get(0));
    }

    /** Returns the window's part of the report's sum, and the rest; empty without a window. */
    private static Optional<String> reported(Reconciliation checks, Function<Metrics, BigDecimal> sum, String apart) {
        return checks.window()
                .map(window -> Numbers.money(sum.apply(window.totals().total())) + " in the window"
                        + part(sum.apply(window.totals().apart()), apart)
                        + (window.addsUp() ? "" : " (FAIL: not the report's sum)"));
    }

    private static String revenue(Reconciliation.Revenue revenue, Optional<String> reported) {
        return mark(revenue.addsUp()) + "  revenue  " + Numbers.money(revenue.source()) + " = "
                + reported.orElseGet(() -> Numbers.money(revenue.reported()) + " in the report") + " + "
                + Numbers.money(revenue.unattributed())
                + " " + JourneysText.WITHOUT
                + part(revenue.unanswered(), "not answered")
                + setAside(revenue.apart())
                + part(revenue.rounding(), "rounding of answers")
                + part(revenue.difference(), "UNEXPLAINED");
    }

    private static String cost(Reconciliation.Cost cost, Optional<String> reported) {
        return mark(cost.addsUp()) + "  cost     " + Numbers.money(cost.source()) + " = "
                + reported.orElseGet(() -> Numbers.money(cost.reported()) + " in the report")
                + part(cost.otherDays(), "on days that are not in it")
                + setAside(cost.apart())
                + cost.spend().map(ChecksText::displaced).orElse("")
                + part(cost.difference(), "UNEXPLAINED")
                + belowZero(cost.belowZero());
    }

    private static String displaced(SpendShare spend) {
        return part(
                spend.displaced(),
                "not counted, the " + spend.counted().displaced() + " of "
                        + Numbers.counted(spend.channelDays(), "channel and day", "channels and days") + " with both");
    }

    private static String belowZero(Reconciliation.BelowZero costs) {
        return costs.costs() == 0
                ? ""
                : "; of it " + Numbers.counted(costs.costs(), "cost", "costs") + " below 0, "
                        + Numbers.money(costs.sum());
    }

    private static String campaigns(Reconciliation.Campaigns campaigns) {
        String rows = mark(campaigns.addsUp()) + "  campaign " + Numbers.counted(campaigns.rows(), "row", "rows");
        if (campaigns.addsUp()) {
            return rows + " by campaign, which sum to the report on each channel and day";
        }
        ChannelDay first = campaigns.apart().get(0);
        return rows + " by campaign, which do not sum to the report on "
                + Numbers.counted(campaigns.apart().size(), "channel and day", "channels and days") + ", the first: "
                + Shown.quoted(first.channel()) + " on " + first.day();
    }

    /** Positive and negative amounts separately, since they might cancel out. */
    private static String setAside(List<SetAsideSum> apart) {
        StringBuilder parts = new StringBuilder();
        for (SetAsideSum sum : apart) {
            String words = "set aside, " + sum.reason().words();
            parts.append(part(sum.positive(), words)).append(part(sum.negative(), words));
        }
        return parts.toString();
    }

    private static String part(BigDecimal amount, String of) {
        String shown = Numbers.money(amount);
        return shown.equals("0.00")
                ? ""
                : (amount.signum() < 0 ? " - " + Numbers.money(amount.negate()) : " + " + shown) + " " + of;
    }

    private static String mark(boolean addsUp) {
        return addsUp ? "ok  " : "FAIL";
    }
}
