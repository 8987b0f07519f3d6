package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused as a whole are divided until the cause is found. */
class TakenApartTest {
    private final JournalLog journal = new JournalLog();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 37, 50, 98, 99})
    void theOneBadJourneyOfAHundredIsFoundInFourteenMoreRequests(int index) {
        String bad = String.format("c%07d", index);
        try (FaultyService service =
                FaultyService.start(request -> request.journeys().containsKey(bad)
                        ? FaultyService.Act.says(400, "no")
                        : FaultyService.Act.good(request))) {
            Runs.Run run = run(service, ones(100), RequestLimits.SERVICE);
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(99);
            assertThat(run.reason(bad)).contains("refused the request", "no");
            assertThat(service.requests()).isLessThanOrEqualTo(1 + 14);
            assertThat(service.billedAgain()).isZero();
        }
        assertThat(journal.settled().stream()
                        .filter(settled -> settled.state() == RequestState.REFUSED)
                        .flatMap(settled -> settled.answers().stream())
                        .map(JourneyAnswer::conversionId))
                .containsExactly(bad);
    }

    @Test
    void aServiceThatRefusesEverythingIsAskedFourTimes() {
        try (FaultyService service = FaultyService.start(request -> FaultyService.Act.says(400, "no"))) {
            Runs.Run run = run(service, ones(1000), RequestLimits.SERVICE);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
            assertThat(Scene.message(run)).contains("all recent requests");
            assertThat(service.requests()).isEqualTo(4);
            assertThat(run.outcomes()).isEmpty();
        }
    }

    @Test
    void aServiceThatRefusesEverythingOfASuddenIsAskedSixteenTimesMore() {
        try (FaultyService service = FaultyService.start(request ->
                request.number() == 0 ? FaultyService.Act.good(request) : FaultyService.Act.says(400, "no"))) {
            Runs.Run run = run(service, ones(1000), RequestLimits.SERVICE);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
            assertThat(service.requests()).isEqualTo(17);
            assertThat(run.attributed()).isEqualTo(100);
        }
    }

    @Test
    void aLowerLimitOfSessionsIsLearnedAndKeptForTheRestOfTheRun() {
        List<Journey> journeys = MadeJourneys.ofSizes(filled(300, 10));
        try (FaultyService service = FaultyService.start(request -> request.sessions() > 200
                ? FaultyService.Act.says(413, "too large")
                : FaultyService.Act.good(request))) {
            Runs.Run run = run(service, journeys, RequestLimits.SERVICE);
            assertThat(run.stop()).isEmpty();
            assertThat(run.attributed()).isEqualTo(300);
            assertThat(run.learned().sessions()).isBetween(100, 200);
            int refused = (int) journal.settled().stream()
                    .filter(settled -> settled.state() == RequestState.REFUSED)
                    .count();
            assertThat(refused).isLessThanOrEqualTo(4);

            int before = service.requests();
            Runs.Run next = Runs.run(
                    service.url(),
                    journeys,
                    RequestLimits.SERVICE,
                    Runs.QUICK,
                    run.learned(),
                    new JournalLog().oversight());
            assertThat(next.attributed()).isEqualTo(300);
            assertThat(next.usage().retries()).isZero();
            assertThat(service.requests() - before).isLessThanOrEqualTo(30);
            assertThat(next.learned()).isEqualTo(run.learned());
        }
    }

    @Test
    void aSingleJourneyThatIsTooLargeIsUnansweredAndTeachesNothing() {
        try (FaultyService service = FaultyService.start(request -> request.sessions() > 200
                ? FaultyService.Act.says(413, "too large")
                : FaultyService.Act.good(request))) {
            Runs.Run run = run(service, MadeJourneys.ofSizes(250, 100, 100), new RequestLimits(1, 300));
            assertThat(run.stop()).isEmpty();
            assertThat(run.reason("c0000000")).contains("too large");
            assertThat(run.attributed()).isEqualTo(2);
            assertThat(run.learned()).isEqualTo(LearnedLimits.NOTHING);
        }
    }

    @Test
    void aRequestTheGatewayGivesUpOnIsSentAgainInHalves() {
        try (FaultyService service = FaultyService.start(request -> request.size() > 2
                ? FaultyService.Act.says(504, "Endpoint request timed out")
                : FaultyService.Act.good(request))) {
            Runs.Run run = run(service, ones(4), RequestLimits.SERVICE);
            assertThat(run.attributed()).isEqualTo(4);
            assertThat(service.seen()).extracting(List::size).containsExactly(4, 2, 2);
            assertThat(run.learned()).isEqualTo(LearnedLimits.NOTHING);
            assertThat(run.usage().journeysInDoubt()).isEqualTo(4);
        }
    }

    @Test
    void aRequestOfMoreThanFiveMebibytesIsSentInParts() {
        List<Journey> journeys = withLongLabels(2, 3_000_000);
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = run(service, journeys, RequestLimits.SERVICE);
            assertThat(run.attributed()).isEqualTo(2);
            assertThat(service.seen()).extracting(List::size).containsExactly(1, 1);
        }
    }

    @Test
    void aJourneyOfMoreThanFiveMebibytesIsNotSent() {
        try (FaultyService service = FaultyService.start(FaultyService.Act::good)) {
            Runs.Run run = run(service, withLongLabels(1, 6_000_000), RequestLimits.SERVICE);
            assertThat(run.reason("c0")).contains("bytes");
            assertThat(run.stop()).isEmpty();
            assertThat(service.requests()).isZero();
        }
    }

    private Runs.Run run(FaultyService service, List<Journey> journeys, RequestLimits limits) {
        return Runs.run(service.url(), journeys, limits, Runs.PATIENT, journal.oversight());
    }

    private static List<Journey> ones(int count) {
        return MadeJourneys.ofSizes(filled(count, 1));
    }

    private static int[] filled(int count, int size) {
        int[] sizes = new int[count];
        Arrays.fill(sizes, size);
        return sizes;
    }

    /** Returns journeys of one session each, with channel names of a given length. */
    private static List<Journey> withLongLabels(int count, int length) {
        IdColumn ids = new IdColumn();
        SessionTableBuilder builder = new SessionTableBuilder(ids);
        for (int session = 0; session < count; session++) {
            ids.append("s" + session);
            builder.add(0, session * 1000L, "x".repeat(length), true, true, false);
        }
        SessionTable table = builder.build(1);
        int[] order = IntStream.range(0, count).toArray();
        List<Journey> journeys = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            journeys.add(new Journey("c" + index, table, order, index, 1));
        }
        return journeys;
    }
}
