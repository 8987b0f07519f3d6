package dev.tributary.core.intake.moment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Converts the time on the clocks of a zone to UTC. When clocks are put back, an hour exists twice: its first passing is
 * taken. When they are put forward, an hour does not exist: the time is moved forward by as much as the clocks were.
 * Both are counted by the caller, see {@link Passing}. Not thread-safe.
 */
final class ZoneClock {
    /** No two changes of a clock are as near to each other. */
    private static final long AROUND = 26L * 3600 * 1000;

    private final ZoneRules rules;
    private final boolean fixed;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private long offset;

    /** How often a time on the clock occurs. */
    enum Passing {
        ONCE,
        TWICE,
        NEVER
    }

    ZoneClock(ZoneId zone) {
        this.rules = zone.getRules();
        this.fixed = rules.isFixedOffset();
        this.offset = fixed ? millis(rules.getOffset(Instant.EPOCH)) : 0;
    }

    private static long millis(ZoneOffset offset) {
        return offset.getTotalSeconds() * 1000L;
    }

    /**
     * Returns epoch milliseconds, or {@link MomentParser#NONE} within a day of a change of the clocks.
     *
     * @param local the milliseconds from 1970-01-01T00:00 on the clocks
     */
    long usualMillis(long local) {
        if (!fixed && (local < from || local >= to) && !moveTo(local)) {
            return MomentParser.NONE;
        }
        return local - offset;
    }

    /** Remembers the range of times with the same offset. */
    private boolean moveTo(long local) {
        Instant about = Instant.ofEpochMilli(local);
        ZoneOffsetTransition before = rules.previousTransition(about.plusMillis(AROUND));
        ZoneOffsetTransition after = rules.nextTransition(about.minusMillis(AROUND));
        long earliest = before == null ? Long.MIN_VALUE : before.getInstant().toEpochMilli() + AROUND;
        long latest = after == null ? Long.MAX_VALUE : after.getInstant().toEpochMilli() - AROUND;
        if (local < earliest || local >= latest) {
            return false;
        }
        from = earliest;
        to = latest;
        offset = millis(rules.getOffset(about));
        return true;
    }

    /** Returns epoch milliseconds of any time, by the rule above; fractions are cut. */
    long millis(LocalDateTime local) {
        List<ZoneOffset> valid = rules.getValidOffsets(local);
        if (!valid.isEmpty()) {
            return local.toInstant(valid.get(0)).toEpochMilli();
        }
        ZoneOffset before = rules.getTransition(local).getOffsetBefore();
        return local.toInstant(before).toEpochMilli();
    }

    Passing passing(LocalDateTime local) {
        return switch (rules.getValidOffsets(local).size()) {
            case 0 -> Passing.NEVER;
            case 1 -> Passing.ONCE;
            default -> Passing.TWICE;
        };
    }
}
