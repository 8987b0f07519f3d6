package dev.tributary.ihcapi.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.ihcapi.MadeJourneys;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LowerBoundTest {
    @Test
    void noPackingNeedsFewerRequestsThanTheBound() {
        Random random = new Random(11);
        int higher = 0;
        for (int round = 0; round < 3_000; round++) {
            RequestLimits limits = new RequestLimits(1 + random.nextInt(5), 1 + random.nextInt(20));
            int[] lengths =
                    random.ints(random.nextInt(9), 1, limits.sessions() + 1).toArray();
            LowerBound bound = new LowerBound(lengths, limits);
            int fewest = fewest(lengths, limits);
            assertThat(bound.best())
                    .as("%s, %s", Arrays.toString(lengths), limits)
                    .isBetween(bound.simple(), fewest);
            higher += bound.best() > bound.simple() ? 1 : 0;
        }
        assertThat(higher).isGreaterThan(150);
    }

    @Test
    void fewJourneysAreInOneRequestMoreThanNeededAtMost() {
        Random random = new Random(12);
        int more = 0;
        for (int round = 0; round < 3_000; round++) {
            RequestLimits limits = new RequestLimits(1 + random.nextInt(5), 1 + random.nextInt(20));
            int[] lengths =
                    random.ints(random.nextInt(9), 1, limits.sessions() + 1).toArray();
            int requests = new Packer(limits)
                    .pack(MadeJourneys.ofSizes(lengths))
                    .requests()
                    .size();
            int fewest = fewest(lengths, limits);
            assertThat(requests).isBetween(fewest, fewest + 1);
            more += requests - fewest;
        }
        assertThat(more).isLessThan(60);
    }

    @Test
    void longJourneysThatCannotGoTogetherAreCounted() {
        RequestLimits limits = RequestLimits.TEST_ACCOUNT;
        int[] half = IntStream.generate(() -> 101).limit(50).toArray();
        assertThat(new LowerBound(half, limits).simple()).isEqualTo(26);
        assertThat(new LowerBound(half, limits).best()).isEqualTo(50);
        int[] third = IntStream.generate(() -> 67).limit(50).toArray();
        assertThat(new LowerBound(third, limits).simple()).isEqualTo(17);
        assertThat(new LowerBound(third, limits).best()).isEqualTo(25);
    }

    @Test
    void whatFitsBesideALongJourneyIsCounted() {
        // A request with a long journey has room for 20 others: 3 requests contain 63 journeys, 237 remain.
        int[] lengths = IntStream.concat(
                        IntStream.generate(() -> 180).limit(3),
                        IntStream.generate(() -> 1).limit(297))
                .toArray();
        LowerBound bound = new LowerBound(lengths, RequestLimits.TEST_ACCOUNT);
        assertThat(bound.simple()).isEqualTo(5);
        assertThat(bound.best()).isEqualTo(6);
    }

    /** Returns the minimum number of requests, by trying every way to distribute the journeys. */
    private static int fewest(int[] lengths, RequestLimits limits) {
        return fewest(lengths, 0, new int[lengths.length], new int[lengths.length], 0, limits);
    }

    private static int fewest(int[] lengths, int next, int[] sessions, int[] journeys, int used, RequestLimits limits) {
        if (next == lengths.length) {
            return used;
        }
        int fewest = Integer.MAX_VALUE;
        for (int request = 0; request < Math.min(used + 1, lengths.length); request++) {
            if (sessions[request] + lengths[next] <= limits.sessions() && journeys[request] < limits.journeys()) {
                sessions[request] += lengths[next];
                journeys[request]++;
                int all = fewest(lengths, next + 1, sessions, journeys, Math.max(used, request + 1), limits);
                fewest = Math.min(fewest, all);
                sessions[request] -= lengths[next];
                journeys[request]--;
            }
        }
        return fewest;
    }
}
