package dev.tributary.models.interval;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.credit.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated users with sessions and conversions, as real journeys of a table of sessions. */
final class MadeUpEvidence {
    private static final long BEGIN = 20_000 * Days.MILLIS;

    private final IdIndex ids = new IdIndex();
    private final SessionTableBuilder sessions = new SessionTableBuilder(ids.column(), new ChannelDays(), 0);
    private final List<Conversion> conversions = new ArrayList<>();
    private int users;

    /** Returns users over four channels, of whom one in four converts, some of them several times. */
    static Evidence random(int users, Random random) {
        MadeUpEvidence made = new MadeUpEvidence();
        for (int user = 0; user < users; user++) {
            String[] channels = random.ints(1 + random.nextInt(5), 0, 4)
                    .mapToObj(channel -> "channel " + (char) ('A' + channel))
                    .toArray(String[]::new);
            double[] revenues = random.doubles(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0)
                    .map(part -> Math.round(part * 10_000) / 100.0)
                    .toArray();
            made.user(channels, revenues);
        }
        return made.evidence();
    }

    /**
     * Adds a user with one session per day, and with orders after the last one.
     *
     * @param revenues of the orders, a day apart
     */
    MadeUpEvidence user(String[] channels, double... revenues) {
        long when = BEGIN;
        for (String channel : channels) {
            ids.add("session " + ids.size());
            sessions.add(users, when, channel, SessionTableBuilder.flags(true, true, false));
            when += Days.MILLIS;
        }
        for (double revenue : revenues) {
            conversions.add(new Conversion(
                    conversions.size(), "conversion %06d".formatted(conversions.size()), users, when, revenue));
            when += Days.MILLIS;
        }
        users++;
        return this;
    }

    Evidence evidence() {
        SessionTable table = sessions.build(users);
        JourneyBuilder builder = new JourneyBuilder(table, JourneyOptions.DEFAULT);
        return new Evidence(
                conversions,
                builder.build(conversions, DateWindow.ALL).journeys(),
                builder.open(conversions, DateWindow.ALL),
                new ChannelNumbers(table.channelNames()));
    }
}
