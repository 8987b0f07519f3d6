package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.intake.SetAsideSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The three sums a report must pass before it is published; a fourth where there is one by campaign, too.
 *
 * @param campaigns empty where there is no report by campaign
 * @param window the window's part of the report's sums; empty without a window
 */
public record Reconciliation(
        Credit credit, Revenue revenue, Cost cost, Optional<Campaigns> campaigns, Optional<Window> window) {
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    /** Whether the report may be published. */
    public boolean addsUp() {
        return credit.addsUp()
                && revenue.addsUp()
                && cost.addsUp()
                && campaigns.map(Campaigns::addsUp).orElse(true)
                && window.map(Window::addsUp).orElse(true);
    }

    /** Without a report by campaign. */
    public Reconciliation(Credit credit, Revenue revenue, Cost cost) {
        this(credit, revenue, cost, Optional.empty(), Optional.empty());
    }

    /** With what the report by campaign comes to. */
    public Reconciliation with(Campaigns byCampaign) {
        return new Reconciliation(credit, revenue, cost, Optional.of(byCampaign), window);
    }

    /** With the window's part of the sums. */
    public Reconciliation with(Window ofWindow) {
        return new Reconciliation(credit, revenue, cost, campaigns, Optional.of(ofWindow));
    }

    /**
     * A window's totals and what the report holds apart from them are the report's sums.
     *
     * @param totals the window's
     * @param addsUp whether they are
     */
    public record Window(WindowTotals totals, boolean addsUp) {}

    /**
     * The campaigns of each channel and day are the channel's row in the report, to the last digit.
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
     * Every attributed conversion's credit sums to 1.
     *
     * @param attributed conversions with credit
     * @param unattributed conversions of the window without a journey
     * @param unanswered the ids of conversions of the window that have a journey and no credit
     * @param worst the largest distance of a conversion's credit from 1
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
     * The report's revenue and what is not in it are the source's revenue, to the cent.
     *
     * @param source revenue of all conversions that are looked at
     * @param reported the report's ihc_revenue
     * @param unattributed revenue of conversions without a journey
     * @param unanswered revenue of conversions that have a journey and no credit
     * @param setAside revenue of conversions that could not be used
     * @param rounding revenue × (1 − credit), where an answer's rounded numbers do not sum to 1 exactly, and what digits of
     *     credits behind the twelfth come to
     * @param apart what was set aside, by reason
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

        /** What no part explains. */
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
     * The report's cost and what is not in it are the source's cost, to the cent.
     *
     * @param source every cost that was read
     * @param reported the report's cost
     * @param otherDays cost on days that are not in the report
     * @param setAside cost whose session the source does not have, or that was set aside
     * @param apart the same by reason
     * @param credits how many costs below 0 are among the others
     * @param credited what these come to
     */
    public record Cost(
            BigDecimal source,
            BigDecimal reported,
            BigDecimal otherDays,
            BigDecimal setAside,
            List<SetAsideSum> apart,
            long credits,
            BigDecimal credited) {
        public Cost {
            apart = List.copyOf(apart);
        }

        /** What no part explains. */
        public BigDecimal difference() {
            return source.subtract(reported).subtract(otherDays).subtract(setAside);
        }

        public boolean addsUp() {
            return difference().abs().compareTo(HALF_CENT) < 0;
        }
    }
}
