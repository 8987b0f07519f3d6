package dev.tributary.models;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.stream.IntStream;

/** Touches with times, created from a real journey. */
public final class TimedTouches {
    private TimedTouches() {}

    /** Applies a rule to touches of a number of days before the conversion. */
    public static double[] shares(Shares rule, int... daysBefore) {
        IdIndex ids = new IdIndex();
        SessionTableBuilder table = new SessionTableBuilder(ids.column(), new ChannelDays(), 0);
        long conversion = 20_000 * Days.MILLIS;
        for (int days : daysBefore) {
            ids.add("session " + ids.size());
            table.add(0, conversion - days * Days.MILLIS, "Email", SessionTableBuilder.flags(true, true, false));
        }
        int[] rows = IntStream.range(0, daysBefore.length).toArray();
        Touches touches = new Touches();
        touches.load(
                new Journey("c", table.build(1), rows, 0, rows.length),
                conversion,
                new ChannelNumbers(List.of("Email")));
        double[] shares = new double[daysBefore.length];
        rule.of(touches, shares);
        return shares;
    }
}
