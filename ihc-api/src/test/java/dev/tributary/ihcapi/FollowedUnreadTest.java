package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Requests that are sent before the previous answer is interpreted, and their possible cost. */
class FollowedUnreadTest {
    private static final RequestLimits ONE = new RequestLimits(1, 200);

    private final JournalLog journal = new JournalLog();
    private final List<Journey> journeys = MadeJourneys.ofSizes(1, 1, 1, 1, 1, 1, 1, 1);

    @Test
    void afterAGoodAnswerTheNextOneIsStoredInOneChangeWithTheRequestThatTakesItsPlace() {
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            assertThat(run(service, 1).attributed()).isEqualTo(8);
        }
        assertThat(journal.turns())
                .startsWith(
                        List.of("sending 1"),
                        List.of("answered 1 200"),
                        List.of("sending 2"),
                        List.of("answered 2 200", "sending 3"),
                        List.of("answered 3 200", "sending 4"));
    }

    @Test
    void requestsThatMayGoOutTogetherAreWrittenDownTogether() {
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = Runs.run(
                    service.url(),
                    journeys,
                    ONE,
                    Runs.PATIENT.with(new ClientPolicy.Flow(3, 1e9)),
                    journal.oversight());
            assertThat(run.attributed()).isEqualTo(8);
        }
        assertThat(journal.turns()).startsWith(List.of("sending 1", "sending 2", "sending 3"));
        assertThat(journal.open()).isZero();
    }

    @Test
    void anAnswerThatDoesNotClaimSuccessIsSettledBeforeAnythingTakesItsPlace() {
        try (FaultyService service = FaultyService.start(request ->
                request.number() == 2 ? FaultyService.Act.says(500, "oh") : FaultyService.Act.good(request))) {
            assertThat(run(service, 1).attributed()).isEqualTo(8);
        }
        assertThat(journal.events())
                .containsSubsequence(
                        "answered 3 500", "settled 3 IN_DOUBT", "sending 4", "answered 4 200", "sending 5");
        assertThat(journal.turns()).contains(List.of("answered 3 500")).contains(List.of("answered 4 200"));
    }

    @Test
    void aServiceThatComesToSendSomethingElseIsLeftAloneAfterThreeOfThese() {
        try (FaultyService service = FaultyService.start(request -> request.number() < 3
                ? FaultyService.Act.good(request)
                : FaultyService.Act.raw(FaultyService.utf8("{\"value\":"), Map.of()))) {
            Runs.Run run = run(service, 1);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
            assertThat(run.attributed()).isEqualTo(3);
            assertThat(service.requests()).isEqualTo(3 + 3);
        }
        assertThat(journal.open()).isZero();
    }

    @Test
    void aBodyThatEndsTheRunUnderAStatusThatClaimsSuccessComesTooLateForTheRequestInItsPlaceAlone() {
        try (FaultyService service = FaultyService.start(request -> request.number() == 3
                ? FaultyService.Act.raw(FaultyService.utf8("{\"statusCode\":403,\"message\":\"Forbidden\"}"), Map.of())
                : FaultyService.Act.good(request))) {
            Runs.Run run = run(service, 1);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.AUTH);
            assertThat(service.requests()).isEqualTo(4 + 1);
            assertThat(run.attributed()).as("what was under way is kept").isEqualTo(4);
        }
        assertThat(journal.open()).isZero();
    }

    @Test
    void aLimitHoldsForRequestsThatGoOutBeforeAnAnswerIsReadToo() {
        Oversight five = journal.oversight(new SpendingLimit(OptionalLong.of(5), OptionalLong.empty()), () -> false);
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = Runs.run(service.url(), journeys, ONE, Runs.PATIENT, five);
            assertThat(Scene.message(run)).contains("--max-requests 5 is reached: 3 journeys are left");
            assertThat(run.attributed()).isEqualTo(5);
            assertThat(service.requests()).isEqualTo(5);
        }
        assertThat(journal.sent()).isEqualTo(5);
        assertThat(journal.open()).isZero();
    }

    private Runs.Run run(FaultyService service, int concurrency) {
        return Runs.run(
                service.url(),
                journeys,
                ONE,
                Runs.PATIENT.with(new ClientPolicy.Flow(concurrency, 1e9)),
                journal.oversight());
    }
}
