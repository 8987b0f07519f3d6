package dev.tributary.settings;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Time zones by their names. */
public final class TimeZones {
    private TimeZones() {}

    /**
     * Returns the zone with a name such as {@code Europe/Berlin}, or an offset such as {@code +02:00}.
     *
     * @throws IllegalArgumentException if there is none; the message begins with the name, and has the one that is
     *     most like it
     */
    public static DayZone of(String text) {
        String name = text.strip();
        try {
            return DayZone.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Shown.quoted(text) + " is not a time zone such as Europe/Berlin or +02:00"
                            + near(name)
                                    .map(known -> "; the most similar name is " + known)
                                    .orElse(""),
                    e);
        }
    }

    /** A city alone is enough to be understood; so is a zone in small letters, or with a blank. */
    private static Optional<String> near(String text) {
        String name = text.replace(' ', '_').toLowerCase(Locale.ROOT);
        Set<String> known = ZoneId.getAvailableZoneIds();
        return known.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith("/" + name))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .or(() -> NearestMatch.of(name, known));
    }
}
