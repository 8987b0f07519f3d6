package dev.tributary.report.page.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** Formats the dates of a page in the shape of one language. Immutable and thread-safe. */
public final class PageDates {
    private final Language language;

    PageDates(Language language) {
        this.language = language;
    }

    /** Formats a day without its year: 1 Jun. */
    public String day(LocalDate day) {
        return number(day) + PageText.NARROW + language.shortMonth(day.getMonthValue());
    }

    /** Formats a day with its year: 1 Jun 2025. */
    public String dayOfYear(LocalDate day) {
        return day(day) + PageText.NARROW + day.getYear();
    }

    /** Formats a day in full: 1 June 2025. */
    public String inFull(LocalDate day) {
        return month(day) + " " + day.getYear();
    }

    /** Formats days in a row, both ends inclusive: 1–30 June 2025. */
    public String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return inFull(first);
        }
        if (first.getYear() != last.getYear()) {
            return inFull(first) + " " + PageText.NONE + " " + inFull(last);
        }
        if (first.getMonth() != last.getMonth()) {
            return month(first) + " " + PageText.NONE + " " + inFull(last);
        }
        return number(first) + PageText.NONE + inFull(last);
    }

    /** Formats a time of day: 14:05. */
    public String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    private String month(LocalDate day) {
        return number(day) + " " + language.month(day.getMonthValue());
    }

    private String number(LocalDate day) {
        return day.getDayOfMonth() + language.afterDay();
    }
}
