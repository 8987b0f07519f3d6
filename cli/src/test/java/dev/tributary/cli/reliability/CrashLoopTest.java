package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import dev.tributary.testing.Bills;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed repeatedly at random times, while one request in ten fails. {@code -Dtributary.kills} sets
 * the number of kills, {@code -Dtributary.seed} their times.
 */
class CrashLoopTest {
    private static final int KILLS = Integer.getInteger("tributary.kills", 8);
    private static final long SEED = Long.getLong("tributary.seed", 1);
    private static final double FAULTS = 0.1;
    private static final Duration LATENCY = Duration.ofMillis(40);

    @TempDir
    private Path folder;

    private final Figures figures = new Figures();

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void howeverOftenItIsKilledItEndsAsIfItHadNotBeen() {
        Path sample = Bench.sample(folder, 6_000, 1_500);
        KillMoments moments = new KillMoments(SEED);
        Snapshot calm = calmRun(sample, moments);
        while (figures.kills < KILLS) {
            Bench bench = Bench.with(sample, folder.resolve("copy-" + figures.databases));
            Behaviour behaviour = Behaviour.CALM.taking(LATENCY).failing(FAULTS, SEED + figures.databases);
            try (BillingService service = BillingService.start(Bench.KEY, behaviour)) {
                List<String> arguments = arguments(service);
                killUntilDone(bench, service, arguments, moments);
                bench.runToTheEnd(arguments);
                Promises.sameAs(calm, bench);
                Promises.billsAreBounded(bench, service);
                figures.add(service.bills(), bench.account());
                Promises.nothingIsLeftToDo(calm, bench, service, arguments);
            }
        }
        System.out.println(figures);
        assertThat(figures.kills).isEqualTo(KILLS);
    }

    /** Small requests, so that there are many points between the first and the last one. */
    private static List<String> arguments(BillingService service) {
        return Bench.api(service, "--max-sessions-per-request", "200", "--concurrency", "4");
    }

    private Snapshot calmRun(Path sample, KillMoments moments) {
        Bench bench = Bench.with(sample, folder.resolve("calm"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM.taking(LATENCY));
                Child child = bench.program().start(arguments(service))) {
            long start = System.nanoTime();
            assertThat(service.awaitRequests(1, Child.PATIENCE)).isTrue();
            Duration untilFirst = Duration.ofNanos(System.nanoTime() - start);
            Child.Ended ended = child.await(Child.PATIENCE);
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
            moments.between(untilFirst, Duration.ofNanos(System.nanoTime() - start));
            assertThat(service.bills().repeated()).isZero();
            assertThat(service.bills().atOnce()).isLessThanOrEqualTo(4);
            return bench.snapshot();
        }
    }

    /** Kills until a run ends first, or until there have been enough kills. */
    private void killUntilDone(Bench bench, BillingService service, List<String> arguments, KillMoments moments) {
        figures.databases++;
        boolean done = false;
        while (!done && figures.kills < KILLS) {
            long before = service.bills().billed();
            try (Child child = bench.program().start(arguments)) {
                if (!child.endsWithin(moments.next())) {
                    child.signal("KILL");
                }
                int exitCode = child.await(Child.PATIENCE).exitCode();
                if (exitCode == Child.KILLED) {
                    figures.kills++;
                    bench.checkIntegrity();
                    moments.killed(service.bills().billed() > before);
                } else {
                    // The run ended before the signal.
                    done = exitCode == 0;
                    moments.tooLate();
                }
            }
        }
    }

    /** The sums over all databases. */
    private static final class Figures {
        private int kills;
        private int databases;
        private long requests;
        private long billed;
        private long repeated;
        private long sentBack;
        private long doubtfulRequests;
        private long doubtfulJourneys;

        void add(Bills bills, Account account) {
            requests += bills.requests();
            billed += bills.billed();
            repeated += bills.repeated();
            sentBack += bills.sentBack();
            doubtfulRequests += account.doubtfulRequests();
            doubtfulJourneys += account.doubtfulJourneys();
        }

        @Override
        public String toString() {
            return "crash loop: %d kills on %d databases, %d requests, %d journeys billed, %d of them again;"
                            .formatted(kills, databases, requests, billed, repeated)
                    + " the ledgers doubt %d journeys in %d requests, the service sent back %d"
                            .formatted(doubtfulJourneys, doubtfulRequests, sentBack);
        }
    }
}
