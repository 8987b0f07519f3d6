package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.testing.RecordedService;
import dev.tributary.testing.Scripted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused, deferred or redirected. */
class RefusedRequestsTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({"200, 400", "400, 200", "413, 413", "200, 422"})
    void theWorseOfTheTwoStatusesCounts(int http, int body) {
        String refusal = "{\"statusCode\":" + body + ",\"message\":\"too odd\",\"value\":[" + Scene.GOOD + "]}";
        Runs.Run run = scene.repeated(http, refusal, scene.journeys);
        assertThat(run.reason(Scene.FIRST)).contains("too odd");
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(scene.service.requests()).isEqualTo(3);
    }

    @Test
    void aBodyThatSaysItFailedIsTriedAgainWhateverTheHttpStatus() {
        Runs.Run run = scene.answered(200, "{\"statusCode\":500}");
        assertThat(run.attributed()).isEqualTo(2);
        assertThat(run.usage()).isEqualTo(new ApiUsage(2, 1, 2, 1, 2, 0));
    }

    @Test
    void aRefusedKeyEndsTheRunAfterOneRequest() {
        List<Journey> many = MadeJourneys.ofSizes(150, 150, 150);
        Runs.Run run = scene.repeated(403, "{\"message\":\"Forbidden\"}", many);
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.AUTH);
        assertThat(Scene.message(run)).contains("refused the API key", "Forbidden");
        assertThat(scene.service.requests()).isEqualTo(1);
    }

    @Test
    void aWrongPathIsNotTakenForAWrongKey() {
        Runs.Run run = Runs.run(scene.service.origin() + "/v7", scene.journeys);
        assertThat(Scene.message(run)).contains("Check the path").contains("the key may be right");
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.AUTH);
    }

    @Test
    void anyOtherKeyButTheRightOneIsRefused() {
        try (RecordedService other = RecordedService.start("another-key", 200, List.of())) {
            assertThat(Scene.kind(Runs.run(other.url(), scene.journeys))).isEqualTo(ProblemKind.AUTH);
            assertThat(other.requests()).isEqualTo(1);
        }
    }

    @Test
    void fourRefusedRequestsInARowEndARunWithoutAnyAnswer() {
        Runs.Run run = scene.repeated(400, "{\"message\":\"no\"}", MadeJourneys.ofSizes(150, 150, 150, 150, 150));
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(run.outcomes()).hasSize(4);
        assertThat(scene.service.requests()).isEqualTo(4);
    }

    @Test
    void oneRefusedRequestDoesNotKeepTheOthersFromBeingAnswered() {
        Runs.Run run = scene.answered(413, "{\"message\":\"too large\"}", new RequestLimits(1, 200));
        assertThat(run.stop()).isEmpty();
        assertThat(run.reason(Scene.FIRST)).contains("too large");
        assertThat(run.attributed()).isEqualTo(1);
    }

    @Test
    void aThrottledRequestWaitsAsLongAsAsked() {
        scene.service.script(Scripted.with(429, Map.of("Retry-After", "1"), "{\"message\":\"Too Many Requests\"}"));
        long start = System.nanoTime();
        Runs.Run run = Runs.run(scene.service.url(), scene.journeys);
        assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000L);
        assertThat(run.attributed()).isEqualTo(2);
    }

    @Test
    void aThrottleOfTenHoursEndsTheRunAtOnce() {
        scene.service.script(Scripted.with(429, Map.of("Retry-After", "36000"), "{\"message\":\"Too Many Requests\"}"));
        Runs.Run run = Runs.run(scene.service.url(), scene.journeys);
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.TEMPORARY);
        assertThat(Scene.message(run)).contains("36000");
        assertThat(scene.service.requests()).isEqualTo(1);
    }

    @Test
    void aSpentQuotaIsNotHammered() {
        Runs.Run run = scene.answered(429, "{\"message\":\"Limit Exceeded\"}");
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.TEMPORARY);
        assertThat(Scene.message(run)).contains("quota");
        assertThat(scene.service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aServiceThatStaysDownIsLeftAloneAfterFiveFailuresAndOneProbe(int status) {
        Runs.Run run = scene.repeated(status, "<html><title>down</title>", scene.journeys);
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.TEMPORARY);
        assertThat(Scene.message(run)).contains("127.0.0.1", "status " + status, "down");
        assertThat(scene.service.requests()).isEqualTo(6);
        assertThat(run.usage().requestsSent()).isEqualTo(6);
        assertThat(run.usage().retries()).isEqualTo(5);
        assertThat(run.usage().journeysSent()).isEqualTo(2);
        assertThat(run.usage().requestsInDoubt()).isEqualTo(status == 429 ? 0 : 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNotFollowedAndTheOtherHostSeesNoKey(int status) {
        try (RecordedService other = RecordedService.start(Runs.KEY, 200, List.of())) {
            scene.service.script(Scripted.with(status, Map.of("Location", other.url() + "?x=private"), ""));
            Runs.Run run = Runs.run(scene.service.url(), scene.journeys);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
            assertThat(Scene.message(run)).contains(other.origin()).doesNotContain("private");
            assertThat(other.requests()).isZero();
        }
    }
}
