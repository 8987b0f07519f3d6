package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.number.ExactSum;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rule for costs: each session's cost once, unless several are parts of it, on the session's channel and day; costs without a report row are summed
 * separately. Sums by the number of the channel and day, without lookups by name. Not thread-safe.
 */
public final class SessionCosts {
    private static final Optional<Finding> COUNTED = Optional.empty();
    private static final Optional<Finding> WITHOUT_SESSION = Optional.of(Finding.COST_WITHOUT_SESSION);
    private static final Optional<Finding> TWICE = Optional.of(Finding.COST_TWICE);

    private final IntUnaryOperator channelDayCodes;
    private final boolean summed;
    private final BitSet counted;
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
        this.summed = several == SeveralCosts.SUM;
        this.channelDayCodes = channelDayCodes;
        this.counted = new BitSet(sessions);
        this.channelDays = channelDays;
        this.sums = new ExactSum[channelDays.size()];
        this.costs = costs;
    }

    /**
     * Adds a cost to its session.
     *
     * @param session its session's row, or {@link IdIndex#ABSENT}
     * @return the finding that excludes it, with nothing changed; empty if it was added
     */
    public Optional<Finding> add(int session, double cost) {
        if (session == IdIndex.ABSENT) {
            return WITHOUT_SESSION;
        }
        if (!summed && counted.get(session)) {
            return TWICE;
        }
        counted.set(session);
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
        return COUNTED;
    }

    /** Adds the sums to the table, once. */
    public void addUp() {
        for (int channelDayCode = 0; channelDayCode < sums.length; channelDayCode++) {
            ExactSum sum = sums[channelDayCode];
            if (sum != null) {
                costs.add(channelDays.get(channelDayCode), sum);
            }
        }
    }
}
