package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** With any behaviour of the service, no journey is lost or answered twice, and possible double billing is counted. */
class RandomFaultsTest {
    private static final int SEEDS = 200;
    private static final ClientPolicy HURRIED = Runs.QUICK.with(
            new ClientPolicy.Deadlines(Duration.ofSeconds(2), Duration.ofMillis(120), Duration.ofMillis(300)));

    @Test
    void everyJourneyIsAnsweredOrNotExactlyOnceAndWhatIsBilledAgainIsCounted() {
        int ended = 0;
        long again = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            int[] sizes = new Random(seed).ints(40, 1, 12).toArray();
            List<Journey> journeys = MadeJourneys.ofSizes(sizes);
            JournalLog journal = new JournalLog();
            try (FaultyService service = FaultyService.start(new Mischief(seed, seed % 5 * 0.2))) {
                Runs.Run run = Runs.run(
                        service.url(),
                        journeys,
                        new RequestLimits(8, 40),
                        HURRIED.with(new ClientPolicy.Flow(1 + seed % 4, 5000)),
                        journal.oversight());
                check(seed, journeys, journal, run, service);
                ended += run.stop().isPresent() ? 1 : 0;
                again += service.billedAgain();
            }
        }
        assertThat(ended).as("runs that ended early").isBetween(1, SEEDS / 2);
        assertThat(again).as("journeys billed again").isPositive();
    }

    private static void check(
            int seed, List<Journey> journeys, JournalLog journal, Runs.Run run, FaultyService service) {
        String name =
                "seed " + seed + ", " + run.stop().map(Throwable::getMessage).orElse("ended well");
        List<Journey> told = run.outcomes().stream().map(Outcome::journey).toList();
        assertThat(told).as(name).doesNotHaveDuplicates();
        if (run.stop().isEmpty()) {
            assertThat(told).as(name).containsExactlyInAnyOrderElementsOf(journeys);
        }
        run.outcomes().forEach(outcome -> truthful(name, outcome));
        assertThat(journal.open()).as(name).isZero();
        assertThat(journal.settled().size()).as(name).isEqualTo((int)
                run.usage().requestsSent());
        assertThat(journal.journeys(RequestState.IN_DOUBT))
                .as(name)
                .isEqualTo(run.usage().journeysInDoubt());
        settledOnce(name, journal, run);
        assertThat((long) service.billedAgain())
                .as(name)
                .isLessThanOrEqualTo(run.usage().journeysInDoubt() + setApart(journal));
        assertThat(service.requests()).as(name).isLessThanOrEqualTo((int)
                run.usage().requestsSent());
    }

    /** The credit is the computed one, whatever errors the service reported meanwhile. */
    private static void truthful(String name, Outcome outcome) {
        if (outcome instanceof Outcome.Attributed good) {
            assertThat(good.shares().stream().map(SessionShare::ihc).toList())
                    .as(name)
                    .startsWith(1.0)
                    .allMatch(credit -> credit == 0 || credit == 1);
        }
    }

    /** The answers settled with credit are exactly those that were delivered. */
    private static void settledOnce(String name, JournalLog journal, Runs.Run run) {
        Map<String, JourneyAnswer> settled = new HashMap<>();
        journal.settled().stream()
                .flatMap(one -> one.answers().stream())
                .forEach(answer -> assertThat(settled.put(answer.conversionId(), answer))
                        .as(name)
                        .isNull());
        Set<Outcome> others = new HashSet<>();
        for (Outcome outcome : run.outcomes()) {
            JourneyAnswer kept = settled.remove(outcome.journey().conversionId());
            if (kept == null) {
                others.add(outcome);
            } else {
                assertThat(kept.outcome(outcome.journey())).as(name).isEqualTo(outcome);
            }
        }
        assertThat(settled).as(name).isEmpty();
        assertThat(others).as(name).allMatch(outcome -> outcome instanceof Outcome.Unanswered);
    }

    /** Returns how many journeys were omitted from an answer, so that they were sent separately. */
    private static long setApart(JournalLog journal) {
        return journal.settled().stream()
                .filter(one -> one.state() == RequestState.APPLIED)
                .mapToLong(one -> one.journeys().size() - one.answers().size())
                .sum();
    }

    /** Disturbs a fraction of the requests, chosen by a seed. */
    private static final class Mischief implements FaultyService.Behaviour {
        private final Random random;
        private final double share;
        private final Map<Integer, String> bad = new HashMap<>();

        Mischief(int seed, double share) {
            this.random = new Random(seed);
            this.share = share;
            bad.put(400, String.format("c%07d", random.nextInt(80)));
            bad.put(406, String.format("c%07d", random.nextInt(80)));
        }

        @Override
        public FaultyService.Act decide(FaultyService.Request request) throws InterruptedException {
            int kind;
            synchronized (this) {
                kind = random.nextDouble() < share ? random.nextInt(31) / 3 : -1;
            }
            if (request.journeys().containsKey(bad.get(400))) {
                return FaultyService.Act.says(400, "no");
            }
            FaultyService.Act good = request.journeys().containsKey(bad.get(406))
                    ? FaultyService.Act.failing(request, bad.getOrDefault(406, ""))
                    : FaultyService.Act.good(request);
            List<String> some = new ArrayList<>(request.journeys().keySet());
            return switch (kind) {
                case 0 -> FaultyService.Act.says(500, "oh");
                case 1 -> FaultyService.Act.says(503, "busy").notComputed().with(Map.of("Retry-After", "0"));
                case 2 -> FaultyService.Act.says(429, "slow down");
                case 3 -> FaultyService.Act.says(504, "late");
                case 4, 5 -> good.cut();
                case 6 -> FaultyService.Act.raw(FaultyService.utf8("{\"value\":"), Map.of());
                case 7 -> FaultyService.Act.only(request, some.subList(0, some.size() / 2));
                case 8 -> FaultyService.Act.failing(request, some.get(0));
                case 9 -> request.sessions() > 20 ? FaultyService.Act.says(413, "too large") : good;
                case 10 -> late(good);
                default -> good;
            };
        }

        private static FaultyService.Act late(FaultyService.Act good) throws InterruptedException {
            Thread.sleep(200);
            return good;
        }
    }
}
