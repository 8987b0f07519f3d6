package dev.tributary.ihcapi;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Journeys for tests. */
public final class MadeJourneys {
    private static final long START = 1_693_558_888_000L;

    private MadeJourneys() {}

    /**
     * Returns journeys c0000000, c0000001, … of the given sizes; their sessions are numbered s0, s1, … across all
     * journeys.
     */
    public static List<Journey> ofSizes(int... sizes) {
        int sessions = Arrays.stream(sizes).sum();
        IdColumn ids = new IdColumn();
        SessionTableBuilder builder = new SessionTableBuilder(ids);
        for (int session = 0; session < sessions; session++) {
            ids.append("s" + session);
            builder.add(
                    0, START + session * 1000L, "Channel " + session % 3, session % 2 == 0, session % 5 == 0, false);
        }
        SessionTable table = builder.build(1);
        int[] order = IntStream.range(0, sessions).toArray();
        List<Journey> journeys = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sizes.length; i++) {
            journeys.add(new Journey(String.format("c%07d", i), table, order, from, sizes[i]));
            from += sizes[i];
        }
        return journeys;
    }
}
