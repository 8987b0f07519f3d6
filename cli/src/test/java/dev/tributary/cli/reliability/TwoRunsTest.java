package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two runs on one database at the same time. {@code -Dtributary.rounds} sets how often they are started. */
class TwoRunsTest {
    private static final int ROUNDS = Integer.getInteger("tributary.rounds", 6);
    private static final int TEMPORARY = 75;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void oneWorksAndTheOtherSaysWhoDoes() {
        Path sample = Bench.sample(folder, 900, 250);
        Bench undisturbed = Bench.with(sample, folder.resolve("calm"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            undisturbed.runToTheEnd(Bench.api(service));
        }
        Snapshot calm = undisturbed.snapshot();
        for (int round = 0; round < ROUNDS; round++) {
            race(Bench.with(sample, folder.resolve("round-" + round)), calm);
        }
    }

    /** The service delays its answers until one run has given up, so that the other one cannot finish before. */
    private static void race(Bench bench, Snapshot calm) {
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            service.hold();
            List<String> arguments = Bench.api(service, "--concurrency", "2");
            try (Child one = bench.program().start(arguments);
                    Child other = bench.program().start(arguments)) {
                Child loser = firstToEnd(one, other);
                Child winner = loser == one ? other : one;
                Child.Ended lost = loser.await(Child.PATIENCE);
                assertThat(lost.exitCode()).as(lost.toString()).isEqualTo(TEMPORARY);
                assertThat(lost.err()).contains("error:").contains(Long.toString(winner.pid()));
                assertThat(winner.ended()).as("the winner goes on").isFalse();
                service.release();
                Child.Ended won = winner.await(Child.PATIENCE);
                assertThat(won.exitCode()).as(won.toString()).isZero();
            }
            Promises.sameAs(calm, bench);
            assertThat(service.bills().repeated()).isZero();
        }
    }

    private static Child firstToEnd(Child one, Child other) {
        long end = System.nanoTime() + Child.PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (one.endsWithin(Duration.ofMillis(10))) {
                return one;
            }
            if (other.ended()) {
                return other;
            }
        }
        throw new AssertionError("both work:\n" + one.said() + other.said());
    }
}
