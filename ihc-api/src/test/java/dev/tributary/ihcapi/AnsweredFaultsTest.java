package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.testing.Scripted;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are complete but wrong. */
class AnsweredFaultsTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aGoodAnswerIsTaken() {
        assertThat(scene.answered(200, Scene.body(200, Scene.GOOD)).attributed())
                .isEqualTo(2);
    }

    @Test
    void theSameRowTwiceIsOneAndTwoDifferentOnesAreNone() {
        assertThat(scene.answered(200, Scene.body(200, Scene.GOOD + "," + Scene.row(Scene.FIRST, "s0", "0.4")))
                        .attributed())
                .isEqualTo(2);
        Runs.Run run =
                scene.answeredTwice(200, Scene.body(200, Scene.GOOD + "," + Scene.row(Scene.FIRST, "s0", "0.5")));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(Scene.FIRST)).contains("two different credits");
    }

    @Test
    void rowsNobodyAskedForAreIgnored() {
        String rows = Scene.GOOD + "," + Scene.row("c9", "s0", "1") + "," + Scene.row(Scene.SECOND, "s99", "1");
        assertThat(scene.answered(200, Scene.body(200, rows)).attributed()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "1e999", "-1e999"})
    void aCreditThatCannotBeIsNotTaken(String number) {
        Runs.Run run = scene.answeredTwice(
                200,
                Scene.body(
                        200,
                        Scene.row(Scene.FIRST, "s0", "0.4") + "," + Scene.row(Scene.FIRST, "s1", "0.6") + ","
                                + Scene.row(Scene.SECOND, "s2", number)));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(Scene.SECOND)).contains("not between 0 and 1");
    }

    @Test
    void creditsThatDoNotSumToOneAreNeitherTakenNorScaled() {
        Runs.Run run = scene.answeredTwice(
                200,
                Scene.body(
                        200,
                        Scene.row(Scene.FIRST, "s0", "1") + "," + Scene.row(Scene.FIRST, "s1", "1") + ","
                                + Scene.row(Scene.SECOND, "s2", "1")));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(Scene.FIRST)).contains("2.0000 instead of 1");
    }

    @Test
    void aJourneyThatIsLeftOutOrAnsweredInPartIsUnanswered() {
        Runs.Run run = scene.answeredTwice(200, Scene.body(200, Scene.row(Scene.FIRST, "s0", "1")));
        assertThat(run.reason(Scene.FIRST)).contains("1 of the journey's 2 sessions");
        assertThat(run.reason(Scene.SECOND)).contains("leaves the journey out");
        assertThat(run.stop()).isEmpty();
    }

    @Test
    void aPartialFailureGoesToTheJourneyItNames() {
        String failure =
                "{\"conversion_id\":\"" + Scene.SECOND + "\",\"statusCode\":406,\"message\":\"bad\\u0007 timestamp\"}";
        Runs.Run run = scene.answeredTwice(206, Scene.body(206, Scene.GOOD, failure));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(Scene.SECOND)).isEqualTo("The service says: status 406: bad timestamp.");
    }

    @Test
    void aPartialFailureWithoutANameGoesToTheUnansweredJourneys() {
        Runs.Run run = scene.answeredTwice(
                200, Scene.body(206, Scene.row(Scene.SECOND, "s2", "1"), "\"something with " + Runs.KEY + "\""));
        assertThat(run.attributed()).isEqualTo(1);
        assertThat(run.reason(Scene.FIRST)).contains("something with ***");
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
    void aBodyInAnotherFormEndsTheRunTheThirdTimeInARow(String body) {
        Runs.Run run = scene.repeated(200, body, scene.journeys);
        assertThat(run.outcomes()).isEmpty();
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(Scene.message(run)).contains("something other than an answer", "repeatedly");
        assertThat(scene.service.requests()).isEqualTo(3);
        assertThat(run.usage().journeysInDoubt()).isEqualTo(6);
    }

    @Test
    void aBodyThatIsCutOnceIsAskedForAgainAndCountedAsInDoubt() {
        Runs.Run run = scene.answered(200, "{\"statusCode\":200,\"value\":[");
        assertThat(run.attributed()).isEqualTo(2);
        assertThat(run.usage()).isEqualTo(new ApiUsage(2, 1, 2, 1, 2, 0));
    }

    @Test
    void aWebPageIsNamedByItsTitle() {
        scene.service.script(Scripted.with(
                200, Map.of("Content-Type", "text/html"), "<html><title>Hotel\n Wi-Fi</title>secret</html>"));
        Runs.Run run = Runs.run(scene.service.url(), scene.journeys);
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(Scene.message(run))
                .contains("a web page titled 'Hotel  Wi-Fi'")
                .doesNotContain("secret");
    }

    @Test
    void anAnswerThatIsTooLongEndsTheRun() {
        Runs.Run run = scene.answered(200, "{\"message\":\"" + "x".repeat(300_000) + "\"}");
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(Scene.message(run)).contains("longer than allowed");
    }

    @Test
    void aJourneyThatNoRequestCanHoldIsNotSent() {
        Runs.Run run = Runs.run(scene.service.url(), MadeJourneys.ofSizes(201));
        assertThat(run.reason(Scene.FIRST)).contains("201 sessions").contains("200");
        assertThat(scene.service.requests()).isZero();
        assertThat(run.stop()).isEmpty();
    }
}
