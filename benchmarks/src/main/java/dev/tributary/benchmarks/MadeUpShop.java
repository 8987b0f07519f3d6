package dev.tributary.benchmarks;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.ConversionTableBuilder;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.intake.SetAsideSums;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Facts as read from a source, generated from a seed: sessions in time order over ninety days, whose users return a few
 * times; half of the sessions are of users who never buy; ids of 64 hexadecimal digits.
 */
final class MadeUpShop {
    private static final int CHANNELS = 14;
    private static final long FIRST_DAY = 20_000 * Days.MILLIS;
    private static final long SPAN = 90 * Days.MILLIS;
    private static final int SESSIONS_PER_BUYER = 6;

    private final Random random = new Random(1);
    private final int sessions;
    private final int buyers;

    private MadeUpShop(int sessions) {
        this.sessions = sessions;
        this.buyers = sessions / 2 / SESSIONS_PER_BUYER;
    }

    static Facts of(int sessions) {
        return new MadeUpShop(sessions).facts();
    }

    private Facts facts() {
        IdIndex sessionIndex = new IdIndex();
        SessionTable table = sessions(sessionIndex);
        ConversionTable conversions = conversions();
        CostTable costs = new CostTable();
        for (int row = 0; row < sessions; row++) {
            costs.add(table.channelDay(row), random.nextInt(100) / 100.0);
        }
        return new Facts(
                new Traffic(conversions, new HeldSessions(table, sessionIndex), new SetAsideSums()),
                new TreeSet<>(table.channelDays()),
                costs,
                List.of(),
                new Facts.RowCounts(sessions, conversions.size(), OptionalLong.of(sessions)));
    }

    private SessionTable sessions(IdIndex index) {
        long[] moments =
                LongStream.range(0, sessions).map(number -> moment()).sorted().toArray();
        SessionTableBuilder table = new SessionTableBuilder(index.column());
        for (long moment : moments) {
            index.add(id());
            int user = random.nextBoolean() ? random.nextInt(buyers) : SessionTable.NO_USER;
            String channel = "channel " + (int) (CHANNELS * Math.pow(random.nextDouble(), 2));
            table.add(user, moment, channel, random.nextInt(10) < 7, random.nextInt(10) < 6, random.nextInt(20) == 0);
        }
        return table.build(buyers);
    }

    /** One for each buyer, in no order. */
    private ConversionTable conversions() {
        IdIndex index = new IdIndex();
        ConversionTableBuilder conversions = new ConversionTableBuilder(index);
        for (int buyer = 0; buyer < buyers; buyer++) {
            index.add(id());
            conversions.add(buyer, moment(), 5 + random.nextInt(20_000) / 100.0, Conversion.NO_LABEL);
        }
        return conversions.build();
    }

    private long moment() {
        return FIRST_DAY + (long) (random.nextDouble() * SPAN);
    }

    private String id() {
        StringBuilder id = new StringBuilder(64);
        for (int part = 0; part < 4; part++) {
            id.append(String.format("%016x", random.nextLong()));
        }
        return id.toString();
    }
}
