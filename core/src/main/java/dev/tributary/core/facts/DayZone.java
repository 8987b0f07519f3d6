package dev.tributary.core.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;

/**
 * The time zone in which days begin and end. A day has as many hours as its zone gives it: 23 or 25 where summer time
 * begins or ends. Every moment belongs to exactly one day, so the sums over all days are the same in all zones. Two
 * zones are equal if they have the same name. Immutable and thread-safe.
 */
public final class DayZone {
    /** Days of 24 hours, from midnight UTC. */
    public static final DayZone UTC = new DayZone(ZoneOffset.UTC);

    /** Changes of the offset that are later are looked up one by one. */
    private static final int LAST_YEAR = 2100;

    private static final long SECOND = 1000;

    private final ZoneId zone;
    private final ZoneRules rules;

    /** The moments at which the offset changes, epoch milliseconds, ascending; none if it never changes. */
    private final long[] changes;

    /** The offsets before the first change and after each, milliseconds. */
    private final long[] offsets;

    /** From this moment on the offset is looked up. */
    private final long end;

    private DayZone(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        List<ZoneOffsetTransition> known = ZoneChanges.until(rules, LAST_YEAR);
        this.changes = known.stream()
                .mapToLong(change -> change.toEpochSecond() * SECOND)
                .toArray();
        this.offsets = new long[known.size() + 1];
        this.offsets[0] = millis(
                known.isEmpty() ? rules.getOffset(Instant.EPOCH) : known.get(0).getOffsetBefore());
        for (int change = 0; change < known.size(); change++) {
            offsets[change + 1] = millis(known.get(change).getOffsetAfter());
        }
        this.end = rules.getTransitionRules().isEmpty() ? Long.MAX_VALUE : changes[changes.length - 1];
    }

    /** Returns the days of a zone. A zone that is always at the same offset is the same as this offset. */
    public static DayZone of(ZoneId zone) {
        ZoneId plain = zone.normalized();
        return plain.equals(ZoneOffset.UTC) ? UTC : new DayZone(plain);
    }

    private static long millis(ZoneOffset offset) {
        return offset.getTotalSeconds() * SECOND;
    }

    /** Returns the number of the day of a moment, counted from 1970-01-01. */
    public long number(long millis) {
        return Math.floorDiv(millis + (changes.length == 0 ? offsets[0] : offset(millis)), Days.MILLIS);
    }

    private long offset(long millis) {
        if (millis >= end) {
            return millis(rules.getOffset(Instant.ofEpochMilli(millis)));
        }
        int found = Arrays.binarySearch(changes, millis);
        return offsets[found >= 0 ? found + 1 : -found - 1];
    }

    /** Returns the day of a moment. */
    public LocalDate of(long millis) {
        return LocalDate.ofEpochDay(number(millis));
    }

    public boolean isUtc() {
        return equals(UTC);
    }

    /** Returns the zone, for times of its clocks. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns its name: {@code UTC}, a name such as {@code Europe/Berlin}, or an offset such as {@code +02:00}. */
    public String name() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayZone zoned && zoned.zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
