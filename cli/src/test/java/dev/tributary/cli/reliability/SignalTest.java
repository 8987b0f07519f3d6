package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is told to end, or is suspended. */
@Timeout(120)
class SignalTest {
    /** The time that a program may take to clean up, with a reserve for slow machines. */
    private static final Duration GRACE = Duration.ofSeconds(25);

    @TempDir
    private Path folder;

    private Path sample = Path.of("");
    private Snapshot calm = new Snapshot(List.of());

    @BeforeEach
    void runUndisturbed() {
        sample = Bench.sample(folder, 900, 250);
        Bench bench = Bench.with(sample, folder.resolve("calm"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            bench.runToTheEnd(Bench.api(service));
        }
        calm = bench.snapshot();
    }

    /** Many small requests. */
    private static List<String> arguments(BillingService service) {
        return Bench.api(service, "--max-sessions-per-request", "100", "--concurrency", "2");
    }

    @Test
    void toldToEndItWaitsForWhatIsUnderWayAndSendsNothingMore() {
        Bench bench = Bench.with(sample, folder.resolve("term"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM.taking(Duration.ofMillis(200)))) {
            List<String> arguments = arguments(service);
            try (Child child = bench.program().start(arguments)) {
                assertThat(service.awaitRequests(3, Child.PATIENCE)).isTrue();
                child.signal("TERM");
                Child.Ended ended = child.await(GRACE);
                assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(Child.TERMINATED);
            }
            assertThat(service.bills().requests()).as("requests sent").isBetween(3L, 6L);
            assertThat(bench.account().doubtfulRequests())
                    .as("requests in doubt")
                    .isZero();
            bench.checkIntegrity();
            bench.runToTheEnd(arguments);
            Promises.sameAs(calm, bench);
            assertThat(service.bills().repeated()).isZero();
            Promises.nothingIsLeftToDo(calm, bench, service, arguments);
        }
    }

    @Test
    void toldTwiceItStillPutsAwayWhatIsUnderWay() {
        Bench bench = Bench.with(sample, folder.resolve("twice"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            service.hold();
            List<String> arguments = arguments(service);
            try (Child child = bench.program().start(arguments)) {
                assertThat(service.awaitRequests(2, Child.PATIENCE)).isTrue();
                child.signal("TERM");
                assertThat(child.endsWithin(Duration.ofMillis(500)))
                        .as("it waits for the answers first")
                        .isFalse();
                child.signal("TERM");
                assertThat(child.endsWithin(Duration.ofMillis(200)))
                        .as("it waits still")
                        .isFalse();
                service.release();
                Child.Ended ended = child.await(GRACE);
                assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(Child.TERMINATED);
            }
            assertThat(service.bills().requests()).as("requests sent").isEqualTo(2);
            assertThat(bench.account().doubtfulRequests())
                    .as("requests in doubt")
                    .isZero();
            bench.checkIntegrity();
            bench.runToTheEnd(arguments);
            Promises.sameAs(calm, bench);
            assertThat(service.bills().repeated()).isZero();
        }
    }

    @Test
    void putToSleepItGoesOnWhenItWakes() {
        Bench bench = Bench.with(sample, folder.resolve("sleep"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM.taking(Duration.ofMillis(100)))) {
            try (Child child = bench.program().start(arguments(service))) {
                assertThat(service.awaitRequests(2, Child.PATIENCE)).isTrue();
                child.signal("STOP");
                assertThat(child.endsWithin(Duration.ofSeconds(2))).isFalse();
                child.signal("CONT");
                Child.Ended ended = child.await(Child.PATIENCE);
                assertThat(ended.exitCode()).as(ended.toString()).isZero();
            }
            Promises.sameAs(calm, bench);
            assertThat(service.bills().repeated()).isZero();
        }
    }
}
