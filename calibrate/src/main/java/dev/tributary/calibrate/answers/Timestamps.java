package dev.tributary.calibrate.answers;

import dev.tributary.core.text.Shown;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** The service's timestamps: {@code YYYY-MM-DD HH:MM:SS}, perhaps with an offset; without one UTC, our reading. */
public final class Timestamps {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendPattern("[ xx][ xxx]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, ZoneOffset.UTC.getTotalSeconds())
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    public static long millis(String text) {
        try {
            return OffsetDateTime.parse(text, FORM).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timestamp " + Shown.quoted(text) + " is not of the form YYYY-MM-DD HH:MM:SS", e);
        }
    }
}
