package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What the journal is told, and when. */
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
        // An answer is settled when nothing else is to do, which may be after the next one has come.
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
        assertThat(journal.settled().get(0).outcomes()).isEmpty();
        assertThat(journal.settled().get(0).note()).contains("something else than an answer");
    }

    @Test
    void aJournalThatCannotKeepAccountEndsTheAttributionBeforeTheRequestGoesOut() {
        RequestJournal full = new RequestJournal() {
            @Override
            public List<Long> turn(List<Came> came, List<Leaving> next) {
                throw new TributaryException(ProblemKind.STORAGE, "The disk is full.", "Make room.");
            }
        };
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = Runs.run(service.url(), journeys, TWO, Runs.QUICK, Oversight.NONE.with(full));
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.STORAGE);
            assertThat(service.requests()).isZero();
        }
    }

    @Test
    void journeysInDoubtGoLastAndInRequestsOfTheirOwn() {
        journal.doubting("c0000000", 1).doubting("c0000002", 4).doubting("c0000003", 4);
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
            Runs.Run run = Runs.run(
                    service.url(), journeys, new RequestLimits(1, 200), Runs.QUICK, Oversight.NONE.with((RequestJournal)
                            journal));
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(5);
            assertThat(run.reason("c0000003")).startsWith("No usable answer in 3 attempts: the service failed");
        }
        assertThat(journal.settled())
                .filteredOn(settled -> settled.fate() == RequestJournal.Fate.IN_DOUBT)
                .hasSize(3)
                .allSatisfy(settled -> assertThat(settled.outcomes()).isEmpty());
    }

    @Test
    void journeysLeftOutAreSentOnceMoreTogetherAndWhatTheyGetThenIsFinal() {
        List<String> bad = List.of("c0000001", "c0000003");
        try (FaultyService service = FaultyService.start(request -> FaultyService.Act.only(
                request,
                request.journeys().keySet().stream()
                        .filter(id -> !bad.contains(id))
                        .toList()))) {
            Runs.Run run = Runs.run(
                    service.url(), journeys, RequestLimits.SERVICE, Runs.QUICK, Oversight.NONE.with((RequestJournal)
                            journal));
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(4);
            assertThat(run.outcomes()).hasSize(6);
            assertThat(service.seen()).hasSize(2);
            assertThat(service.seen().get(1)).isEqualTo(bad);
        }
        assertThat(journal.settled().get(0).outcomes())
                .hasSize(4)
                .allMatch(outcome -> outcome instanceof Outcome.Attributed);
        assertThat(journal.settled().get(0).note()).contains("2 of 6 journeys", "leaves the journey out");
        assertThat(journal.settled().get(1).fate()).isEqualTo(RequestJournal.Fate.APPLIED);
        assertThat(journal.settled().get(1).outcomes())
                .hasSize(2)
                .allMatch(outcome -> outcome instanceof Outcome.Unanswered);
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
                Runs.QUICK.with(new ClientPolicy.Flow(concurrency, 1e9)),
                Oversight.NONE.with((RequestJournal) journal));
    }
}
