package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Units;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.LowerBound;
import dev.tributary.ihcapi.packing.Packer;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The number of requests for journeys of random lengths, compared with two bounds: the simple one, from their numbers
 * of journeys and sessions, which may be unreachable; and the best known one, which takes long journeys into account.
 */
final class Packings {
    private static final int DISTRIBUTIONS = 20;
    private static final int FEWEST_JOURNEYS = 1_000;
    private static final int MOST_JOURNEYS = 50_000;
    private static final double LONG = 1.0 / 500;

    /** Packing uses lengths only, so the journeys share a dummy table. */
    private static final SessionTable UNREAD = new SessionTableBuilder(new IdColumn()).build(0);

    private Packings() {}

    static Section measure() {
        Section section = new Section(
                "Packing: " + DISTRIBUTIONS + " random distributions of lengths",
                "sessions per request",
                "requests",
                "simple bound",
                "furthest above",
                "best bound",
                "furthest above",
                "at the best bound");
        List.of(RequestLimits.SERVICE, RequestLimits.TEST_ACCOUNT).forEach(limits -> row(section, limits));
        return section;
    }

    private static void row(Section section, RequestLimits limits) {
        long requests = 0;
        long simple = 0;
        long best = 0;
        int atBest = 0;
        double aboveSimple = 0;
        double aboveBest = 0;
        for (int seed = 0; seed < DISTRIBUTIONS; seed++) {
            int[] lengths = lengths(new Random(seed), limits.sessions());
            LowerBound bound = new LowerBound(lengths, limits);
            int packed = new Packer(limits).pack(journeys(lengths)).requests().size();
            requests += packed;
            simple += bound.simple();
            best += bound.best();
            atBest += packed == bound.best() ? 1 : 0;
            aboveSimple = Math.max(aboveSimple, excess(packed, bound.simple()));
            aboveBest = Math.max(aboveBest, excess(packed, bound.best()));
        }
        section.row(
                Units.count(limits.sessions()),
                Units.count(requests),
                Units.count(simple),
                Units.percent(aboveSimple),
                Units.count(best),
                Units.percent(aboveBest),
                atBest + " of " + DISTRIBUTIONS);
    }

    private static double excess(long requests, long bound) {
        return (double) (requests - bound) / bound;
    }

    /** Each further session has the same chance; how large it is differs. A few journeys have any length that fits. */
    private static int[] lengths(Random random, int longest) {
        int count = FEWEST_JOURNEYS + random.nextInt(MOST_JOURNEYS - FEWEST_JOURNEYS);
        double further = 0.3 + 0.6 * random.nextDouble();
        return IntStream.range(0, count)
                .map(journey -> random.nextDouble() < LONG
                        ? 1 + random.nextInt(longest)
                        : Math.min(longest, 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(further))))
                .toArray();
    }

    private static List<Journey> journeys(int[] lengths) {
        return IntStream.range(0, lengths.length)
                .mapToObj(number -> new Journey("conversion " + number, UNREAD, new int[0], 0, lengths[number]))
                .toList();
    }
}
