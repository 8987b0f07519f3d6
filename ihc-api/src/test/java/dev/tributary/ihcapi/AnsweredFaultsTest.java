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

/** What becomes of answers that are whole but wrong. The journeys are c0000000 (s0, s1) and c0000001 (s2). */
class AnsweredFaultsTest {
    private static final String FIRST = "c0000000";
    private static final String SECOND = "c0000001";
    private static final String GOOD =
            row(FIRST, "s0", "0.4") + "," + row(FIRST, "s1", "0.6") + "," + row(SECOND, "s2", "1");

    private final List<Journey> journeys = MadeJourneys.ofSizes(2, 1);
    private final RecordedService service = RecordedService.start(Runs.KEY, 200, Runs.answers(journeys));

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aGoodAnswerIsTaken() {
        assertThat(answered(200, body(200, GOOD)).attributed()).isEqualTo(2);
    }

    @Test
    void theSameRowTwiceIsOneAndTwoDifferentOnesAreNone() {
        assertThat(answered(200, body(200, GOOD + "," + row(FIRST, "s0", "0.4")))
                        .attributed())
                .isEqualTo(2);
        Runs.Run run = answered(200, body(200, GOOD + "," + row(FIRST, "s0", "0.5")));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(FIRST)).contains("two different credits");
    }

    @Test
    void rowsNobodyAskedForAreIgnored() {
        String rows = GOOD + "," + row("c9", "s0", "1") + "," + row(SECOND, "s99", "1");
        assertThat(answered(200, body(200, rows)).attributed()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "1e999", "-1e999"})
    void aCreditThatCannotBeIsNotTaken(String number) {
        Runs.Run run = answered(
                200,
                body(200, row(FIRST, "s0", "0.4") + "," + row(FIRST, "s1", "0.6") + "," + row(SECOND, "s2", number)));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(SECOND)).contains("not between 0 and 1");
    }

    @Test
    void creditsThatDoNotSumToOneAreNeitherTakenNorScaled() {
        Runs.Run run = answered(
                200, body(200, row(FIRST, "s0", "1") + "," + row(FIRST, "s1", "1") + "," + row(SECOND, "s2", "1")));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(FIRST)).contains("2.0000 instead of 1");
    }

    @Test
    void aJourneyThatIsLeftOutOrAnsweredInPartIsUnanswered() {
        Runs.Run run = answered(200, body(200, row(FIRST, "s0", "1")));
        assertThat(run.reason(FIRST)).contains("1 of the journey's 2 sessions");
        assertThat(run.reason(SECOND)).contains("leaves the journey out");
        assertThat(run.stop()).isEmpty();
    }

    @Test
    void aPartialFailureGoesToTheJourneyItNames() {
        String failure =
                "{\"conversion_id\":\"" + SECOND + "\",\"statusCode\":406,\"message\":\"bad\\u0007 timestamp\"}";
        Runs.Run run = answered(206, body(206, GOOD, failure));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(SECOND)).isEqualTo("The service says: status 406: bad timestamp.");
    }

    @Test
    void aPartialFailureWithoutANameGoesToTheUnansweredJourneys() {
        Runs.Run run = answered(200, body(206, row(SECOND, "s2", "1"), "\"something with " + Runs.KEY + "\""));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(FIRST)).contains("something with ***");
    }

    @ParameterizedTest
    @CsvSource({"200, 400", "400, 200", "413, 413", "200, 422"})
    void theWorseOfTheTwoStatusesCounts(int http, int body) {
        Runs.Run run = answered(http, "{\"statusCode\":" + body + ",\"message\":\"too odd\",\"value\":[" + GOOD + "]}");
        assertThat(run.reason(FIRST)).contains("too odd");
        assertThat(kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aBodyThatSaysItFailedIsTriedAgainWhateverTheHttpStatus() {
        Runs.Run run = answered(200, "{\"statusCode\":500}");
        assertThat(run.attributed()).isEqualTo(2);
        assertThat(run.usage()).isEqualTo(new ApiUsage(2, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{}",
                "{\"statusCode\":200,\"value\":null}",
                "{\"statusCode\":200,\"value\":{}}",
                "{\"statusCode\":200,\"value\":[1]}",
                "{\"statusCode\":200,\"value\":[{\"conversion_id\":\"c0000000\"}]}",
                "{\"statusCode\":200,\"value\":[{\"conversion_id\":\"c0000000\",\"session_id\":\"s0\","
                        + "\"initializer\":0,\"holder\":0,\"closer\":0,\"ihc\":NaN}]}",
                "{\"statusCode\":200,\"value\":[{\"conversion_id\":\"c0000000\",\"session_id\":\"s0\","
                        + "\"initializer\":0,\"holder\":0,\"closer\":0,\"ihc\":\"0.5\"}]}",
                "{\"statusCode\":200,\"statusCode\":200,\"value\":[]}",
                "{\"statusCode\":\"ok\",\"value\":[]}",
                "{\"statusCode\":200,\"value\":[]} {}",
                "{\"statusCode\":200,\"value\":[",
                "",
                "\u0000\u0001"
            })
    void aBodyInAnotherFormEndsTheRun(String body) {
        Runs.Run run = answered(200, body);
        assertThat(run.outcomes()).isEmpty();
        assertThat(kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aWebPageIsNamedByItsTitle() {
        service.script(Scripted.with(
                200, Map.of("Content-Type", "text/html"), "<html><title>Hotel\n Wi-Fi</title>secret</html>"));
        Runs.Run run = Runs.run(service.url(), journeys);
        assertThat(kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(message(run)).contains("a web page titled 'Hotel  Wi-Fi'").doesNotContain("secret");
    }

    @Test
    void aRefusedKeyEndsTheRunAfterOneRequest() {
        List<Journey> many = MadeJourneys.ofSizes(150, 150, 150);
        Runs.Run run = repeated(403, "{\"message\":\"Forbidden\"}", many);
        assertThat(kind(run)).isEqualTo(ProblemKind.AUTH);
        assertThat(message(run)).contains("refused the API key", "Forbidden");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aWrongPathIsNotTakenForAWrongKey() {
        Runs.Run run = Runs.run(service.origin() + "/v7", journeys);
        assertThat(message(run)).contains("Check the path").contains("the key may be right");
        assertThat(kind(run)).isEqualTo(ProblemKind.AUTH);
    }

    @Test
    void anyOtherKeyButTheRightOneIsRefused() {
        try (RecordedService other = RecordedService.start("another-key", 200, List.of())) {
            assertThat(kind(Runs.run(other.url(), journeys))).isEqualTo(ProblemKind.AUTH);
            assertThat(other.requests()).isEqualTo(1);
        }
    }

    @Test
    void threeRefusedRequestsInARowEndTheRun() {
        Runs.Run run = repeated(400, "{\"message\":\"no\"}", MadeJourneys.ofSizes(150, 150, 150, 150, 150));
        assertThat(kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(run.outcomes()).hasSize(3);
        assertThat(service.requests()).isEqualTo(3);
    }

    @Test
    void oneRefusedRequestDoesNotKeepTheOthersFromBeingAnswered() {
        Runs.Run run = answered(413, "{\"message\":\"too large\"}", new RequestLimits(1, 200));
        assertThat(run.stop()).isEmpty();
        assertThat(run.reason(FIRST)).contains("too large");
        assertThat(run.attributed()).isEqualTo(1);
    }

    @Test
    void aThrottledRequestWaitsAsLongAsAsked() {
        service.script(Scripted.with(429, Map.of("Retry-After", "1"), "{\"message\":\"Too Many Requests\"}"));
        long start = System.nanoTime();
        Runs.Run run = Runs.run(service.url(), journeys);
        assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000L);
        assertThat(run.attributed()).isEqualTo(2);
    }

    @Test
    void aThrottleOfTenHoursEndsTheRunAtOnce() {
        service.script(Scripted.with(429, Map.of("Retry-After", "36000"), "{\"message\":\"Too Many Requests\"}"));
        Runs.Run run = Runs.run(service.url(), journeys);
        assertThat(kind(run)).isEqualTo(ProblemKind.TEMPORARY);
        assertThat(message(run)).contains("36000");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aSpentQuotaIsNotHammered() {
        Runs.Run run = answered(429, "{\"message\":\"Limit Exceeded\"}");
        assertThat(kind(run)).isEqualTo(ProblemKind.TEMPORARY);
        assertThat(message(run)).contains("quota");
        assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aServiceThatStaysDownIsLeftAloneAfterTheLastAttempt(int status) {
        Runs.Run run = repeated(status, "<html><title>down</title>", journeys);
        assertThat(kind(run)).isEqualTo(ProblemKind.TEMPORARY);
        assertThat(message(run)).contains("127.0.0.1", "status " + status, "down");
        assertThat(service.requests()).isEqualTo(3);
        assertThat(run.usage()).isEqualTo(new ApiUsage(3, 2, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNotFollowedAndTheOtherHostSeesNoKey(int status) {
        try (RecordedService other = RecordedService.start(Runs.KEY, 200, List.of())) {
            service.script(Scripted.with(status, Map.of("Location", other.url() + "?x=private"), ""));
            Runs.Run run = Runs.run(service.url(), journeys);
            assertThat(kind(run)).isEqualTo(ProblemKind.REMOTE);
            assertThat(message(run)).contains(other.origin()).doesNotContain("private");
            assertThat(other.requests()).isZero();
        }
    }

    @Test
    void anAnswerThatIsTooLongEndsTheRun() {
        Runs.Run run = answered(200, "{\"message\":\"" + "x".repeat(300_000) + "\"}");
        assertThat(kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(message(run)).contains("longer than allowed");
    }

    @Test
    void aJourneyThatNoRequestCanHoldIsNotSent() {
        Runs.Run run = Runs.run(service.url(), MadeJourneys.ofSizes(201));
        assertThat(run.reason(FIRST)).contains("201 sessions").contains("200");
        assertThat(service.requests()).isZero();
        assertThat(run.stop()).isEmpty();
    }

    private Runs.Run answered(int status, String body) {
        return answered(status, body, RequestLimits.TEST_ACCOUNT);
    }

    private Runs.Run answered(int status, String body, RequestLimits limits) {
        service.script(Scripted.json(status, body));
        return Runs.run(service.url(), journeys, limits);
    }

    private Runs.Run repeated(int status, String body, List<Journey> sent) {
        for (int time = 0; time < 10; time++) {
            service.script(Scripted.json(status, body));
        }
        return Runs.run(service.url(), sent);
    }

    private static ProblemKind kind(Runs.Run run) {
        return run.stop().orElseThrow().kind();
    }

    private static String message(Runs.Run run) {
        return String.valueOf(run.stop().orElseThrow().getMessage());
    }

    private static String row(String conversion, String session, String ihc) {
        return "{\"conversion_id\":\"" + conversion + "\",\"session_id\":\"" + session
                + "\",\"initializer\":0,\"holder\":0,\"closer\":0,\"ihc\":" + ihc + "}";
    }

    private static String body(int status, String rows, String... failures) {
        return "{\"statusCode\":" + status + ",\"value\":[" + rows + "],\"partialFailureErrors\":["
                + String.join(",", failures) + "]}";
    }
}
