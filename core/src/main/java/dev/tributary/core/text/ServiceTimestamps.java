package dev.tributary.core.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.OptionalLong;

/** The service's timestamps. One without an offset is taken as UTC, which is our interpretation. */
public final class ServiceTimestamps {
    private static final DateTimeFormatter PLAIN = strict("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter OFFSET = strict("uuuu-MM-dd HH:mm:ss xx");
    private static final DateTimeFormatter OFFSET_WITH_COLON = strict("uuuu-MM-dd HH:mm:ss xxx");

    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private ServiceTimestamps() {}

    /**
     * Returns epoch milliseconds; empty if the text has none of the three formats, is not a real time, or has a year
     * that, because of the offset, could not be written in four digits.
     */
    public static OptionalLong millis(String text) {
        OptionalLong millis = parsed(text);
        return millis.isPresent() && millis.getAsLong() >= FIRST && millis.getAsLong() <= LAST
                ? millis
                : OptionalLong.empty();
    }

    private static OptionalLong parsed(String text) {
        try {
            // The formats differ in length, which also excludes years of more than four digits.
            return switch (text.length()) {
                case 19 ->
                    OptionalLong.of(LocalDateTime.parse(text, PLAIN)
                            .toInstant(ZoneOffset.UTC)
                            .toEpochMilli());
                case 25 ->
                    OptionalLong.of(
                            OffsetDateTime.parse(text, OFFSET).toInstant().toEpochMilli());
                case 26 ->
                    OptionalLong.of(OffsetDateTime.parse(text, OFFSET_WITH_COLON)
                            .toInstant()
                            .toEpochMilli());
                default -> OptionalLong.empty();
            };
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
