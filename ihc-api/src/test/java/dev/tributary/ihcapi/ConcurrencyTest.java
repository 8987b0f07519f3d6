package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final RequestLimits ONE = new RequestLimits(1, 200);

    private final JournalLog journal = new JournalLog();

    @Test
    void fourRequestsAreUnderWayTogetherAndNeverMore() {
        CyclicBarrier four = new CyclicBarrier(4);
        try (FaultyService service = FaultyService.start(request -> {
            four.await(5, TimeUnit.SECONDS);
            return FaultyService.Act.good(request);
        })) {
            Runs.Run run = run(service, 20, 4);
            assertThat(run.attributed()).isEqualTo(20);
            assertThat(service.mostUnderWay()).isEqualTo(4);
        }
        assertThat(journal.open()).isZero();
        assertThat(journal.settled()).hasSize(20);
    }

    @Test
    void oneRequestAtATimeIsUnderWayIfNothingElseIsAskedFor() {
        assertThat(ClientPolicy.DEFAULT.flow().concurrency()).isEqualTo(1);
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            assertThat(run(service, 20, 1).attributed()).isEqualTo(20);
            assertThat(service.mostUnderWay()).isEqualTo(1);
        }
    }

    @Test
    void whatIsUnderWayWhenTheRunHasToEndIsWaitedForAndKept() {
        CountDownLatch refused = new CountDownLatch(1);
        try (FaultyService service = FaultyService.start(request -> {
            if (request.number() == 1) {
                refused.countDown();
                return FaultyService.Act.says(403, "Forbidden");
            }
            refused.await(5, TimeUnit.SECONDS);
            Thread.sleep(200);
            return FaultyService.Act.good(request);
        })) {
            Runs.Run run = run(service, 20, 2);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.AUTH);
            assertThat(run.attributed()).isEqualTo(1);
            assertThat(service.requests()).isEqualTo(2);
        }
        assertThat(journal.open()).isZero();
    }

    private Runs.Run run(FaultyService service, int journeys, int concurrency) {
        int[] sizes = new int[journeys];
        Arrays.fill(sizes, 1);
        List<Journey> made = MadeJourneys.ofSizes(sizes);
        return Runs.run(
                service.url(),
                made,
                ONE,
                Runs.PATIENT.with(new ClientPolicy.Flow(concurrency, 1000)),
                journal.oversight());
    }
}
