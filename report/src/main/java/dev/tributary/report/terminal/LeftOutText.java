package dev.tributary.report.terminal;

import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.journey.LeftOut;
import dev.tributary.core.journey.PathRules;
import dev.tributary.core.journey.Reach;
import dev.tributary.core.text.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What journey options left out: a line for each rule that may leave sessions out, also where there were none. */
public final class LeftOutText {
    private static final int MOST_DECIMALS = 6;

    private LeftOutText() {}

    /** The lines, without an end of line; none where there is no such rule. */
    public static List<String> lines(JourneyOptions options, LeftOut leftOut) {
        List<String> lines = new ArrayList<>();
        Reach reach = options.reach();
        reach.lookback()
                .ifPresent(time ->
                        lines.add(sessions(leftOut.tooOld()) + " more than " + days(time) + " before the conversion"));
        if (reach.cutAtPrevious()) {
            lines.add(sessions(leftOut.beforePrevious()) + " before the user's previous conversion");
        }
        PathRules rules = options.rules();
        if (!rules.excluded().isEmpty()) {
            List<String> channels = List.copyOf(rules.excluded());
            lines.add(sessions(leftOut.excluded())
                    + (channels.size() == 1 ? " of the channel " : " of the channels ")
                    + Shown.whole(String.join(", ", channels)));
        }
        if (!rules.transforms().isNone()) {
            lines.add(sessions(leftOut.transformed()) + " by the path transforms "
                    + Shown.whole(rules.transforms().text()));
        }
        return lines;
    }

    /** How conversions are described that have no journey: nobody came before, or nothing is left of it. */
    public static String without(JourneyOptions options) {
        return options.leaveOut() ? "without any session left" : "without any session before";
    }

    private static String sessions(long count) {
        return Numbers.counted(count, "session", "sessions");
    }

    private static String days(Duration time) {
        BigDecimal days = BigDecimal.valueOf(time.toMillis())
                .divide(BigDecimal.valueOf(Days.MILLIS), MOST_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return days.toPlainString() + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }
}
