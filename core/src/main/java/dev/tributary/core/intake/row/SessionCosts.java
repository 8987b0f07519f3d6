package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.number.ExactSum;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rule for costs: each session's cost once, unless several are parts of it, on the session's channel and day; costs without a report row are summed
 * separately. Of several costs that are a mistake the highest counts, whatever the order of their rows. Sums by the
 * number of the channel and day, without lookups by name. Not thread-safe.
 */
public final class SessionCosts {
    private static final Optional<CostSink.Apart> NONE = Optional.empty();
    private static final double[] UNUSED = {};

    private final IntUnaryOperator channelDayCodes;
    /** The highest cost of each session, not a number if it has none; empty if all costs count. */
    private final double[] highest;

    private final List<ChannelDay> channelDays;
    private final @Nullable ExactSum[] sums;
    private final CostTable costs;

    /**
     * Creates empty sums.
     *
     * @param sessions the number of sessions, which have the rows 0 to {@code sessions - 1}
     * @param channelDayCodes the number of a session's channel and day, by its row
     * @param channelDays the channels and days by number
     * @param several what several costs of a session mean
     * @param costs receives the sums at the end
     */
    public SessionCosts(
            int sessions,
            IntUnaryOperator channelDayCodes,
            List<ChannelDay> channelDays,
            SeveralCosts several,
            CostTable costs) {
        this.channelDayCodes = channelDayCodes;
        this.highest = several == SeveralCosts.SUM ? UNUSED : new double[sessions];
        this.channelDays = channelDays;
        this.sums = new ExactSum[channelDays.size()];
        this.costs = costs;
        Arrays.fill(highest, Double.NaN);
    }

    /**
     * Adds a cost to its session.
     *
     * @param session its session's row, or {@link IdIndex#ABSENT}
     * @return the cost that has no report row then; empty if there is none
     */
    public Optional<CostSink.Apart> add(int session, double cost) {
        if (session == IdIndex.ABSENT) {
            return Optional.of(new CostSink.Apart(Finding.COST_WITHOUT_SESSION, cost));
        }
        if (addFirst(session, cost)) {
            return NONE;
        }
        double counted = highest[session];
        highest[session] = Math.max(counted, cost);
        return Optional.of(new CostSink.Apart(Finding.COST_TWICE, Math.min(counted, cost)));
    }

    /**
     * Adds a cost to its session, unless the session is absent, or has one already and only one counts.
     *
     * @return whether it was added; otherwise nothing has changed
     */
    public boolean addFirst(int session, double cost) {
        if (session == IdIndex.ABSENT) {
            return false;
        }
        if (highest == UNUSED) {
            sum(session, cost);
            return true;
        }
        if (!Double.isNaN(highest[session])) {
            return false;
        }
        highest[session] = cost;
        return true;
    }

    private void sum(int session, double cost) {
        int channelDayCode = channelDayCodes.applyAsInt(session);
        ExactSum sum = sums[channelDayCode];
        if (sum == null) {
            sum = new ExactSum();
            sums[channelDayCode] = sum;
        }
        sum.add(cost);
        if (cost < 0) {
            costs.noteCredit(cost);
        }
    }

    /** Adds the sums to the table, once. */
    public void addUp() {
        for (int session = 0; session < highest.length; session++) {
            if (!Double.isNaN(highest[session])) {
                sum(session, highest[session]);
            }
        }
        for (int channelDayCode = 0; channelDayCode < sums.length; channelDayCode++) {
            ExactSum sum = sums[channelDayCode];
            if (sum != null) {
                costs.add(channelDays.get(channelDayCode), sum);
            }
        }
    }
}
