package dev.tributary.report.page.journeys;

import dev.tributary.report.page.text.PageText;

/** Formats a length of time: 8 min, 2.2 h, 12.4 days. */
final class Durations {
    private static final double MINUTES = 60;
    private static final double DAY = 24;
    private static final double TWO_DAYS = 48;

    private Durations() {}

    static String of(double hours, PageText text) {
        if (hours < 1) {
            return text.number(hours * MINUTES, 0) + PageText.NARROW + "min";
        }
        return hours < TWO_DAYS
                ? text.number(hours, 1) + PageText.NARROW + "h"
                : text.number(hours / DAY, 1) + PageText.NARROW + "days";
    }
}
