package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.testing.Scripted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that fails occasionally, for some time or permanently, and one that limits the request rate. */
class TroubleTest {
    private static final RequestLimits ONE = new RequestLimits(1, 200);
    private static final Pattern RUN_AGAIN = Pattern.compile("Run again after (\\S+);");
    private static final String THROTTLED = "{\"message\":\"Too Many Requests\"}";

    @Test
    void aBurstOfFailuresIsGotOver() {
        try (FaultyService service = FaultyService.start(request -> request.number() >= 2 && request.number() < 6
                ? FaultyService.Act.says(500, "oh")
                : FaultyService.Act.good(request))) {
            Runs.Run run = run(service, ones(10), Runs.QUICK);
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(10);
            assertThat(run.usage().requestsInDoubt()).isEqualTo(4);
        }
    }

    @Test
    void afterFiveFailuresInARowOneProbeDecidesAndItsSuccessLetsTheRunGoOn() {
        long[] at = new long[20];
        try (FaultyService service = FaultyService.start(request -> {
            at[request.number()] = System.nanoTime();
            return request.number() < 5 ? FaultyService.Act.says(500, "oh") : FaultyService.Act.good(request);
        })) {
            Runs.Run run = run(service, ones(10), probingAfter(Duration.ofMillis(400)));
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(10);
            assertThat(Duration.ofNanos(at[5] - at[4])).isGreaterThan(Duration.ofMillis(390));
        }
    }

    @Test
    void whatIsUnderWayDoesNotTakeTheProbesPlace() {
        try (FaultyService service = FaultyService.start(request -> FaultyService.Act.says(500, "oh"))) {
            Runs.Run run =
                    run(service, ones(40), probingAfter(Duration.ofMillis(200)).with(new ClientPolicy.Flow(4, 1000)));
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.TEMPORARY);
            assertThat(service.requests()).isBetween(6, 5 + 3 + 1);
        }
    }

    @Test
    void aServiceThatFailsFourTimesInFiveIsGivenUpWhenTheBudgetIsSpent() {
        ClientPolicy stubborn = Runs.QUICK.with(new ClientPolicy.Retries(
                1000, Duration.ZERO, Duration.ofMillis(1), Duration.ofSeconds(3), Duration.ofMillis(20)));
        try (FaultyService service = FaultyService.start(request ->
                request.number() % 5 == 4 ? FaultyService.Act.good(request) : FaultyService.Act.says(500, "oh"))) {
            Runs.Run run = run(service, ones(200), stubborn);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.TEMPORARY);
            assertThat(Scene.message(run)).contains("fails too often");
            assertThat(service.requests()).isBetween(120, 140);
            assertThat(run.attributed()).isEqualTo(service.requests() / 5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "0", "Wed, 21 Oct 2015 07:28:00 GMT"})
    void aThrottleThatNamesNoTimeToComeIsWaitedForWithOurOwnPatience(String asked) {
        try (Scene scene = new Scene()) {
            scene.service.script(Scripted.with(429, Map.of("Retry-After", asked), THROTTLED));
            Runs.Run run = Runs.run(scene.service.url(), scene.journeys);
            assertThat(run.attributed()).isEqualTo(2);
            assertThat(run.usage().requestsSent()).isEqualTo(2);
            assertThat(run.usage().requestsInDoubt()).isZero();
            assertThat(run.usage().rateLimitedMillis()).isLessThan(100);
        }
    }

    @Test
    void aThrottleUntilADateIsWaitedForByAllRequests() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
        long[] at = new long[20];
        try (FaultyService service = FaultyService.start(request -> {
            at[request.number()] = System.nanoTime();
            return request.number() == 0
                    ? FaultyService.Act.says(429, "slow down").with(Map.of("Retry-After", date))
                    : FaultyService.Act.good(request);
        })) {
            Runs.Run run = run(service, ones(4), Runs.QUICK);
            assertThat(run.attributed()).isEqualTo(4);
            assertThat(Duration.ofNanos(at[1] - at[0])).isGreaterThan(Duration.ofMillis(900));
            assertThat(run.usage().rateLimitedMillis()).isBetween(900L, 2200L);
        }
    }

    @Test
    void aWaitLongerThanOurPatienceEndsTheRunAndSaysWhenToComeBack() {
        Instant before = Instant.now();
        try (FaultyService service = FaultyService.start(
                request -> FaultyService.Act.says(503, "closed").with(Map.of("Retry-After", "36000")))) {
            Runs.Run run = run(service, ones(4), Runs.QUICK);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.TEMPORARY);
            assertThat(Scene.message(run)).contains("36000");
            Matcher when = RUN_AGAIN.matcher(Scene.message(run));
            assertThat(when.find()).isTrue();
            // A twentieth later than it asks for, out of courtesy; told in whole seconds.
            assertThat(Instant.parse(when.group(1)))
                    .isBetween(before.plusSeconds(37_799), Instant.now().plusSeconds(37_801));
            assertThat(service.requests()).isEqualTo(1);
        }
    }

    @Test
    void eachThrottleHalvesThePaceAndThePaceIsLearned() {
        try (FaultyService service = FaultyService.start(request ->
                request.number() < 2 ? FaultyService.Act.says(429, "slow down") : FaultyService.Act.good(request))) {
            Runs.Run run = run(service, ones(4), Runs.QUICK);
            assertThat(run.attributed()).isEqualTo(4);
            assertThat(run.learned().requestsPerSecond()).isEqualTo(250);
        }
    }

    @Test
    void aPaceLearnedEarlierIsKept() {
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            long start = System.nanoTime();
            Runs.Run run = Runs.run(
                    service.url(), ones(4), ONE, Runs.QUICK, new LearnedLimits(5, 0), new JournalLog().oversight());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(590));
            assertThat(run.learned().requestsPerSecond()).isEqualTo(5);
        }
    }

    private static Runs.Run run(FaultyService service, List<Journey> journeys, ClientPolicy policy) {
        return Runs.run(service.url(), journeys, ONE, policy, new JournalLog().oversight());
    }

    private static ClientPolicy probingAfter(Duration pause) {
        return Runs.QUICK.with(
                new ClientPolicy.Retries(5, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(3), pause));
    }

    private static List<Journey> ones(int count) {
        int[] sizes = new int[count];
        Arrays.fill(sizes, 1);
        return MadeJourneys.ofSizes(sizes);
    }
}
