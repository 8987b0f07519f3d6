package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.intake.SetAsideSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The three checks a report must pass before it is published, and a fourth if there is one by campaign.
 *
 * @param campaigns empty if there is no report by campaign
 * @param window the window's part of the report's sums; empty without a window
 */
public record Reconciliation(
        Credit credit, Revenue revenue, Cost cost, Optional<Campaigns> campaigns, Optional<Window> window) {
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    /** Returns whether the report may be published. */
    public boolean addsUp() {
        return credit.addsUp()
                && revenue.addsUp()
                && cost.addsUp()
                && campaigns.map(Campaigns::addsUp).orElse(true)
                && window.map(Window::addsUp).orElse(true);
    }

    /** Creates checks without a report by campaign. */
    public Reconciliation(Credit credit, Revenue revenue, Cost cost) {
        this(credit, revenue, cost, Optional.empty(), Optional.empty());
    }

    /** Returns the same with the check of the report by campaign. */
    public Reconciliation with(Campaigns byCampaign) {
        return new Reconciliation(credit, revenue, cost, Optional.of(byCampaign), window);
    }

    /** Returns the same with the window's part of the sums. */
    public Reconciliation with(Window ofWindow) {
        return new Reconciliation(credit, revenue, cost, campaigns, Optional.of(ofWindow));
    }

    /**
     * The check that a window's totals and the separate amounts of the report sum to the report.
     *
     * @param totals the window's
     * @param addsUp whether they do
     */
    public record Window(WindowTotals totals, boolean addsUp) {}

    /**
     * The check that the campaigns of each channel and day sum to the channel's row in the report, to the last digit.
     *
     * @param rows rows of the report by campaign
     * @param apart the channels and days whose campaigns sum to something else
     */
    public record Campaigns(long rows, List<ChannelDay> apart) {
        public Campaigns {
            apart = List.copyOf(apart);
        }

        public boolean addsUp() {
            return apart.isEmpty();
        }
    }

    /**
     * The check that every attributed conversion's credit sums to 1.
     *
     * @param attributed conversions with credit
     * @param unattributed conversions of the window without a journey
     * @param unanswered the ids of conversions of the window that have a journey and no credit
     * @param worst the largest deviation of a conversion's credit from 1
     * @param wrong the ids of conversions further from 1 than {@link Attributor#TOLERANCE}
     * @param strays stored credits whose conversion or session the source does not have
     */
    public record Credit(
            long attributed,
            long unattributed,
            List<String> unanswered,
            double worst,
            List<String> wrong,
            long strays) {
        public Credit {
            unanswered = List.copyOf(unanswered);
            wrong = List.copyOf(wrong);
        }

        public boolean addsUp() {
            return wrong.isEmpty() && strays == 0;
        }
    }

    /**
     * The check that the report's revenue and the amounts not in it sum to the source's revenue, to the cent.
     *
     * @param source revenue of all conversions considered
     * @param reported the report's ihc_revenue
     * @param unattributed revenue of conversions without a journey
     * @param unanswered revenue of conversions that have a journey and no credit
     * @param setAside revenue of conversions that could not be used
     * @param rounding revenue × (1 − credit), if an answer's rounded numbers do not sum to 1 exactly, and the effect of
     *     digits of credits after the twelfth
     * @param apart the amounts set aside, by reason
     */
    public record Revenue(
            BigDecimal source,
            BigDecimal reported,
            BigDecimal unattributed,
            BigDecimal unanswered,
            BigDecimal setAside,
            BigDecimal rounding,
            List<SetAsideSum> apart) {
        public Revenue {
            apart = List.copyOf(apart);
        }

        /** Returns the unexplained difference. */
        public BigDecimal difference() {
            return source.subtract(reported)
                    .subtract(unattributed)
                    .subtract(unanswered)
                    .subtract(setAside)
                    .subtract(rounding);
        }

        public boolean addsUp() {
            return difference().abs().compareTo(HALF_CENT) < 0;
        }
    }

    /**
     * Negative costs, such as an advertiser's credit.
     *
     * @param costs how many
     * @param sum their sum
     */
    public record BelowZero(long costs, BigDecimal sum) {
        /** There are none. */
        public static final BelowZero NONE = new BelowZero(0, BigDecimal.ZERO);
    }

    /**
     * The check that the report's cost and the amounts not in it sum to the source's cost, to the cent.
     *
     * @param source every cost that was read
     * @param reported the report's cost
     * @param otherDays cost on days that are not in the report
     * @param setAside cost whose session the source does not have, or that was set aside
     * @param apart the same by reason
     * @param belowZero the negative costs that are included
     * @param spend the spend that is included; empty if the source has none
     */
    public record Cost(
            BigDecimal source,
            BigDecimal reported,
            BigDecimal otherDays,
            BigDecimal setAside,
            List<SetAsideSum> apart,
            BelowZero belowZero,
            Optional<SpendShare> spend) {
        public Cost {
            apart = List.copyOf(apart);
        }

        /** Returns the cost that does not count, since it would count twice. */
        public BigDecimal displaced() {
            return spend.map(SpendShare::displaced).orElse(BigDecimal.ZERO);
        }

        /** Returns the unexplained difference. */
        public BigDecimal difference() {
            return source.subtract(reported)
                    .subtract(otherDays)
                    .subtract(setAside)
                    .subtract(displaced());
        }

        public boolean addsUp() {
            return difference().abs().compareTo(HALF_CENT) < 0;
        }
    }
}
