package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that stops early, because of the spending limit or because it was told to. */
class EarlyEndTest {
    private static final RequestLimits TWO = new RequestLimits(2, 200);
    private static final ClientPolicy PATIENT = Runs.QUICK.with(
            new ClientPolicy.Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(500)));

    private final List<Journey> journeys = MadeJourneys.ofSizes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    private final JournalLog journal = new JournalLog();
    private final AtomicBoolean stopAsked = new AtomicBoolean();

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void noMoreRequestsAreSentThanMayBe(int concurrency) {
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = limited(service, new SpendingLimit(OptionalLong.of(3), OptionalLong.empty()), concurrency);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.TEMPORARY);
            assertThat(Scene.message(run)).contains("--max-requests 3 is reached", "4 journeys are left", "are kept");
            assertThat(run.attributed()).isEqualTo(6);
            assertThat(service.requests()).isEqualTo(3);
        }
    }

    @Test
    void noMoreJourneysAreSentThanMayBe() {
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = limited(service, new SpendingLimit(OptionalLong.empty(), OptionalLong.of(5)), 1);
            assertThat(Scene.message(run)).contains("--max-cost is reached", "5 journeys are left", "are kept");
            assertThat(run.attributed()).isEqualTo(5);
            assertThat(service.requests()).isEqualTo(3);
        }
    }

    @Test
    void whatIsSentAgainCountsAgain() {
        try (FaultyService service = FaultyService.start(request -> FaultyService.Act.says(429, "slow down"))) {
            Runs.Run run = limited(service, new SpendingLimit(OptionalLong.of(3), OptionalLong.empty()), 1);
            assertThat(Scene.message(run)).contains("--max-requests 3 is reached", "10 journeys are left");
            assertThat(service.requests()).isEqualTo(3);
        }
    }

    @Test
    void aLimitThatIsJustEnoughIsNotInTheWay() {
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = limited(service, new SpendingLimit(OptionalLong.of(5), OptionalLong.of(10)), 1);
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(10);
        }
    }

    @Test
    void aRunThatIsToldToStopWaitsForWhatIsUnderWayAndSendsNoMore() {
        try (FaultyService service = FaultyService.start(request -> {
            if (request.number() == 2) {
                stopAsked.set(true);
                Thread.sleep(250);
            }
            return FaultyService.Act.good(request);
        })) {
            Runs.Run run = stoppable(service);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.TEMPORARY);
            assertThat(Scene.message(run))
                    .contains("The run was stopped; 4 journeys are left", "continues where it stopped");
            assertThat(run.attributed()).isEqualTo(6);
            assertThat(service.requests()).isEqualTo(3);
        }
        assertThat(journal.journeys(RequestState.IN_DOUBT)).isZero();
    }

    @Test
    void aRunThatIsToldToStopDoesNotWaitLongerThanItsGrace() {
        CountDownLatch over = new CountDownLatch(1);
        long[] asked = new long[1];
        try (FaultyService service = FaultyService.start(request -> {
            if (request.number() == 2) {
                asked[0] = System.nanoTime();
                stopAsked.set(true);
                over.await(8, TimeUnit.SECONDS);
            }
            return FaultyService.Act.good(request);
        })) {
            Runs.Run run = stoppable(service);
            assertThat(Duration.ofNanos(System.nanoTime() - asked[0]))
                    .isBetween(Duration.ofMillis(450), Duration.ofMillis(1800));
            assertThat(Scene.message(run)).contains("was stopped; 6 journeys are left");
            assertThat(run.attributed()).isEqualTo(4);
            assertThat(run.usage().journeysInDoubt()).isEqualTo(2);
        } finally {
            over.countDown();
        }
        assertThat(journal.open()).isZero();
        assertThat(journal.settled().get(2).state()).isEqualTo(RequestState.IN_DOUBT);
        assertThat(journal.settled().get(2).note()).isEqualTo("abandoned");
    }

    @Test
    void aRunThatIsToldToStopDuringItsLastRequestEndsWell() {
        try (FaultyService service = FaultyService.start(request -> {
            stopAsked.set(request.number() == 4);
            Thread.sleep(150);
            return FaultyService.Act.good(request);
        })) {
            Runs.Run run = stoppable(service);
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(10);
        }
    }

    @Test
    void aStopIsHeardWhileTheServiceWantsToBeLeftAlone() {
        long[] asked = new long[1];
        try (FaultyService service = FaultyService.start(request -> {
            asked[0] = System.nanoTime();
            stopAsked.set(true);
            return FaultyService.Act.says(429, "slow down").with(Map.of("Retry-After", "2"));
        })) {
            Runs.Run run = stoppable(service);
            assertThat(Duration.ofNanos(System.nanoTime() - asked[0])).isLessThan(Duration.ofMillis(1500));
            assertThat(Scene.message(run)).contains("was stopped; 10 journeys are left");
        }
    }

    private Runs.Run limited(FaultyService service, SpendingLimit limit, int concurrency) {
        ClientPolicy policy = PATIENT.with(new ClientPolicy.Flow(concurrency, 1000));
        return Runs.run(service.url(), journeys, TWO, policy, new JournalLog().oversight(limit, () -> false));
    }

    private Runs.Run stoppable(FaultyService service) {
        Oversight oversight = journal.oversight(SpendingLimit.NONE, stopAsked::get);
        return Runs.run(service.url(), journeys, TWO, PATIENT, oversight);
    }
}
