package dev.tributary.report.page.run;

import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.text.Shown;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a journey is, by its options; those that are not the default. */
final class JourneyWords {
    private static final int MOST_DECIMALS = 6;

    private JourneyWords() {}

    static List<String> of(JourneyOptions options, PageText text) {
        List<String> lines = new ArrayList<>();
        options.reach().lookback().ifPresent(time -> lines.add("sessions of the last " + days(time, text)));
        if (options.reach().cutAtPrevious()) {
            lines.add("none before the user’s previous conversion");
        }
        if (options.boundary() == Boundary.STRICT) {
            lines.add("none at the same moment as the order");
        }
        if (!options.rules().excluded().isEmpty()) {
            lines.add("without the channels "
                    + Shown.whole(String.join(", ", options.rules().excluded())));
        }
        if (!options.rules().transforms().isNone()) {
            lines.add("by the path transforms "
                    + Shown.whole(options.rules().transforms().text()));
        }
        if (options.touchLimit() != JourneyOptions.SERVICE_LIMIT) {
            lines.add("at most the last " + text.count(options.touchLimit()) + " sessions");
        }
        return lines.isEmpty() ? List.of("all sessions of the user before the order") : lines;
    }

    private static String days(Duration time, PageText text) {
        BigDecimal days = BigDecimal.valueOf(time.toMillis())
                .divide(BigDecimal.valueOf(Days.MILLIS), MOST_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return text.number(days, Math.max(0, days.scale())) + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days")
                + " before the order";
    }
}
