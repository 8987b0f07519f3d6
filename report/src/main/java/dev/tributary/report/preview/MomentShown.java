package dev.tributary.report.preview;

import dev.tributary.core.facts.DayZone;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for people, to the millisecond if there is a fraction; in a zone with the offset, as an hour may exist twice. */
final class MomentShown {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FRACTION =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern(" xxx", Locale.ROOT);

    private MomentShown() {}

    static String of(long millis, DayZone zone) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone.zone());
        String shown = (millis % 1000 == 0 ? SECONDS : FRACTION).format(time);
        return zone.isUtc() ? shown : shown + OFFSET.format(time);
    }
}
