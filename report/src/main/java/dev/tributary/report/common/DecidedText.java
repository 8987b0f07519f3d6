package dev.tributary.report.common;

import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.SessionsLeftOut;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The effects of journey options as text: a line for each rule that was requested, even if it left out nothing; and for
 * the boundary and the touch limit, if they had an effect.
 */
public final class DecidedText {
    private static final int MOST_DECIMALS = 6;
    private static final String LEFT_OUT = "Left out";

    private DecidedText() {}

    /** Returns the lines, in the order in which the rules are applied. */
    public static List<Line> lines(JourneyOptions options, Decided decided) {
        List<Line> lines = new ArrayList<>();
        boundary(lines, options.boundary(), decided);
        rules(options, decided.leftOut()).forEach(rule -> lines.add(new Line(LEFT_OUT, rule)));
        if (decided.cutSessions() > 0 || options.touchLimit() != JourneyOptions.SERVICE_LIMIT) {
            lines.add(new Line(
                    LEFT_OUT,
                    sessions(decided.cutSessions()) + " beyond the last " + Numbers.count(options.touchLimit()) + " of "
                            + Numbers.counted(decided.cutJourneys(), "journey", "journeys")
                            + " that had more (--touch-limit)"));
        }
        return lines;
    }

    private static void boundary(List<Line> lines, Boundary boundary, Decided decided) {
        String moment = sessions(decided.momentSessions()) + " at the same moment as "
                + Numbers.counted(decided.momentConversions(), "conversion", "conversions");
        switch (boundary) {
            case STRICT -> lines.add(new Line(LEFT_OUT, moment + " (--boundary strict)"));
            case INCLUSIVE -> {
                if (decided.momentSessions() > 0) {
                    lines.add(new Line("Boundary", moment + " included (--boundary inclusive)"));
                }
            }
        }
    }

    private static List<String> rules(JourneyOptions options, SessionsLeftOut leftOut) {
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
