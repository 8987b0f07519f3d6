package dev.tributary.ihcapi.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.MadeJourneys;
import dev.tributary.testing.ReferenceData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackerTest {
    @Test
    void theReferenceJourneysFillFourteenRequests() {
        List<Journey> journeys = ReferenceData.require().journeys().journeys();
        Packing packing = new Packer(RequestLimits.TEST_ACCOUNT).pack(journeys);
        PackingChecker.check(journeys, packing, RequestLimits.TEST_ACCOUNT);
        assertThat(packing.requests()).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 50, 100, 101, 1_000, 20_000})
    void requestsAreCloseToTheFewestPossible(int count) {
        for (int seed = 0; seed < (count > 1_000 ? 3 : 20); seed++) {
            for (double tail : new double[] {0.3, 0.5, 0.7, 0.85}) {
                for (int limit : new int[] {60, 200, 3000}) {
                    RequestLimits limits = new RequestLimits(100, limit);
                    List<Journey> journeys = MadeJourneys.ofSizes(realistic(new Random(seed), count, tail, limit / 3));
                    Packing packing = new Packer(limits).pack(journeys);
                    PackingChecker.check(journeys, packing, limits);
                    PackingChecker.checkCloseToTheFewest(packing, limits);
                }
            }
        }
    }

    @Test
    void anyLengthsWhateverArePackedWhole() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            RequestLimits limits = new RequestLimits(1 + random.nextInt(100), 1 + random.nextInt(40));
            int[] sizes = random.ints(random.nextInt(400), 1, 45).toArray();
            List<Journey> journeys = MadeJourneys.ofSizes(sizes);
            PackingChecker.check(journeys, new Packer(limits).pack(journeys), limits);
        }
    }

    @Test
    void exactlyTheLimitIsOneRequestAndOneMoreIsTwo() {
        assertThat(requests(filled(100, 1))).isEqualTo(1);
        assertThat(requests(filled(101, 1))).isEqualTo(2);
        assertThat(requests(filled(100, 2))).isEqualTo(1);
        assertThat(requests(IntStream.concat(IntStream.of(3), IntStream.of(filled(99, 2)))
                        .toArray()))
                .isEqualTo(2);
        assertThat(requests(200)).isEqualTo(1);
        assertThat(requests(200, 1)).isEqualTo(2);
        assertThat(requests(IntStream.concat(IntStream.of(150), IntStream.of(filled(50, 1)))
                        .toArray()))
                .isEqualTo(1);
        assertThat(requests()).isZero();
    }

    @Test
    void aJourneyLongerThanARequestIsSetApart() {
        List<Journey> journeys = MadeJourneys.ofSizes(201, 200, 1);
        Packing packing = new Packer(RequestLimits.TEST_ACCOUNT).pack(journeys);
        PackingChecker.check(journeys, packing, RequestLimits.TEST_ACCOUNT);
        assertThat(packing.tooLong()).containsExactly(journeys.get(0));
    }

    @Test
    void theOrderInWhichJourneysComeChangesNothing() {
        List<Journey> journeys = MadeJourneys.ofSizes(realistic(new Random(3), 2_000, 0.6, 100));
        List<Journey> shuffled = new ArrayList<>(journeys);
        Collections.shuffle(shuffled, new Random(4));
        Packer packer = new Packer(RequestLimits.TEST_ACCOUNT);
        assertThat(packer.pack(shuffled)).isEqualTo(packer.pack(journeys));
    }

    @Test
    void aLargeRunIsPackedInSeconds() {
        List<Journey> journeys = MadeJourneys.ofSizes(realistic(new Random(1), 400_000, 0.55, 2000));
        Packing packing = assertTimeout(Duration.ofSeconds(20), () -> new Packer(RequestLimits.SERVICE).pack(journeys));
        PackingChecker.check(journeys, packing, RequestLimits.SERVICE);
        PackingChecker.checkCloseToTheFewest(packing, RequestLimits.SERVICE);
    }

    private static int requests(int... sizes) {
        List<Journey> journeys = MadeJourneys.ofSizes(sizes);
        Packing packing = new Packer(RequestLimits.TEST_ACCOUNT).pack(journeys);
        PackingChecker.check(journeys, packing, RequestLimits.TEST_ACCOUNT);
        return packing.requests().size();
    }

    private static int[] filled(int count, int size) {
        return IntStream.generate(() -> size).limit(count).toArray();
    }

    /**
     * Most journeys are short, with geometrically distributed lengths; one in 500 has up to {@code longest} sessions.
     */
    private static int[] realistic(Random random, int count, double tail, int longest) {
        return IntStream.range(0, count)
                .map(i -> {
                    if (random.nextInt(500) == 0) {
                        return 1 + random.nextInt(longest);
                    }
                    int size = 1;
                    while (size < longest && random.nextDouble() < tail) {
                        size++;
                    }
                    return size;
                })
                .toArray();
    }
}
