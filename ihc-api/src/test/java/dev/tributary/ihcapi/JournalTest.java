package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.RequestJournal;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.Turn;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The entries of the journal, and their order. */
class JournalTest {
    private static final RequestLimits TWO = new RequestLimits(2, 200);

    private final JournalLog journal = new JournalLog();
    private final List<Journey> journeys = MadeJourneys.ofSizes(1, 1, 1, 1, 1, 1);

    @Test
    void theJournalKnowsOfARequestBeforeTheServiceDoes() {
        ConcurrentLinkedQueue<Long> known = new ConcurrentLinkedQueue<>();
        try (FaultyService service = FaultyService.start(request -> {
            known.add(journal.sent() - request.number());
            return FaultyService.Act.good(request);
        })) {
            Runs.Run run = run(service, 1);
            assertThat(run.attributed()).isEqualTo(6);
        }
        assertThat(known).containsExactly(1L, 1L, 1L);
        // An answer is settled when there is nothing more urgent to do, possibly after the next one was received.
        assertThat(journal.events())
                .hasSize(9)
                .containsSubsequence("sending 1", "answered 1 200", "sending 2", "answered 2 200", "sending 3")
                .containsSubsequence("sending 3", "answered 3 200", "settled 3 APPLIED")
                .containsSubsequence("answered 1 200", "settled 1 APPLIED", "settled 2 APPLIED", "settled 3 APPLIED")
                .containsSubsequence("answered 2 200", "settled 2 APPLIED");
        assertThat(journal.open()).isZero();
    }

    @Test
    void theJournalHearsOfAnAnswerBeforeAnybodyHasLookedAtIt() {
        try (FaultyService service = FaultyService.start(request -> request.number() == 0
                ? FaultyService.Act.raw(FaultyService.utf8("{\"statusCode\":200,\"val"), Map.of())
                : FaultyService.Act.good(request))) {
            assertThat(run(service, 1).attributed()).isEqualTo(6);
        }
        assertThat(journal.events()).startsWith("sending 1", "answered 1 200", "settled 1 IN_DOUBT");
        assertThat(journal.settled().get(0).answers()).isEmpty();
        assertThat(journal.settled().get(0).note()).contains("something other than an answer");
    }

    @Test
    void aJournalThatCannotKeepAccountEndsTheAttributionBeforeTheRequestGoesOut() {
        RequestJournal full = new RequestJournal() {
            @Override
            public List<Long> turn(Turn turn) {
                throw new TributaryException(ProblemKind.STORAGE, "The disk is full.", "Make room.");
            }

            @Override
            public void settle(List<Settlement> settlements) {
                throw new AssertionError("nothing was sent");
            }
        };
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = Runs.run(
                    service.url(),
                    journeys,
                    TWO,
                    Runs.PATIENT,
                    new Oversight(JournalLog.account(full, Map.of()), SpendingLimit.NONE, () -> false));
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.STORAGE);
            assertThat(service.requests()).isZero();
        }
    }

    @Test
    void journeysInDoubtGoLastAndInRequestsOfTheirOwn() {
        journal.inDoubt("c0000000", 1).inDoubt("c0000002", 4).inDoubt("c0000003", 4);
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            run(service, 1);
            assertThat(service.seen())
                    .containsExactly(
                            List.of("c0000001", "c0000004"),
                            List.of("c0000005"),
                            List.of("c0000000"),
                            List.of("c0000002"),
                            List.of("c0000003"));
        }
    }

    @Test
    void aRequestWithoutAnAnswerIsInDoubtAndSentAgainAfterTheOthers() {
        try (FaultyService service = FaultyService.start(request ->
                request.number() == 0 ? FaultyService.Act.says(500, "oh") : FaultyService.Act.good(request))) {
            Runs.Run run = run(service, 1);
            assertThat(run.attributed()).isEqualTo(6);
            assertThat(service.seen().get(3)).isEqualTo(service.seen().get(0));
            assertThat(run.usage()).isEqualTo(new ApiUsage(4, 1, 6, 1, 2, 0));
            assertThat(service.billedAgain()).isEqualTo(2);
        }
    }

    @Test
    void journeysTriedInVainAreLeftToALaterRunAndTheOthersAreAnswered() {
        try (FaultyService service =
                FaultyService.start(request -> request.journeys().containsKey("c0000003")
                        ? FaultyService.Act.says(500, "oh")
                        : FaultyService.Act.good(request))) {
            Runs.Run run =
                    Runs.run(service.url(), journeys, new RequestLimits(1, 200), Runs.PATIENT, journal.oversight());
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(5);
            assertThat(run.reason("c0000003")).startsWith("No usable answer in 3 attempts: the service failed");
        }
        assertThat(journal.settled())
                .filteredOn(settled -> settled.state() == RequestState.IN_DOUBT)
                .hasSize(3)
                .allSatisfy(settled -> assertThat(settled.answers()).isEmpty());
    }

    @Test
    void journeysLeftOutAreSentOnceMoreTogetherAndWhatTheyGetThenIsFinal() {
        List<String> bad = List.of("c0000001", "c0000003");
        try (FaultyService service = FaultyService.start(request -> FaultyService.Act.only(
                request,
                request.journeys().keySet().stream()
                        .filter(id -> !bad.contains(id))
                        .toList()))) {
            Runs.Run run = Runs.run(service.url(), journeys, RequestLimits.SERVICE, Runs.PATIENT, journal.oversight());
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(4);
            assertThat(run.outcomes()).hasSize(6);
            assertThat(service.seen()).hasSize(2);
            assertThat(service.seen().get(1)).isEqualTo(bad);
        }
        assertThat(journal.settled().get(0).answers())
                .hasSize(4)
                .allMatch(answer -> answer instanceof JourneyAnswer.Given);
        assertThat(journal.settled().get(0).note()).contains("2 of 6 journeys", "leaves the journey out");
        assertThat(journal.settled().get(1).state()).isEqualTo(RequestState.APPLIED);
        assertThat(journal.settled().get(1).answers())
                .hasSize(2)
                .allMatch(answer -> answer instanceof JourneyAnswer.Refused);
    }

    @Test
    void aJourneyThatFailedOnceIsAnsweredWhenSetApart() {
        try (FaultyService service = FaultyService.start(request -> request.number() == 0
                ? FaultyService.Act.failing(request, "c0000003")
                : FaultyService.Act.good(request))) {
            assertThat(Runs.run(service.url(), journeys).attributed()).isEqualTo(6);
            assertThat(service.seen().get(1)).containsExactly("c0000003");
        }
    }

    private Runs.Run run(FaultyService service, int concurrency) {
        return Runs.run(
                service.url(),
                journeys,
                TWO,
                Runs.PATIENT.with(new ClientPolicy.Flow(concurrency, 1e9)),
                journal.oversight());
    }
}
