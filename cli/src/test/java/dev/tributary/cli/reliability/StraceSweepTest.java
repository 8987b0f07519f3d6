package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every system call by which the program changes the disk fails once: the program is killed there, the disk is full
 * from there on, or it fails from there on. {@code -Dtributary.sweep.step=1} tests every call; without it a few are
 * tested.
 */
class StraceSweepTest {
    private static final int STEP = Integer.getInteger("tributary.sweep.step", 0);
    private static final int STORAGE = 14;
    private static final int MOST = 10_000;

    @TempDir
    private static Path folder;

    private static Path sample = Path.of("");
    private static SystemCalls watched = new SystemCalls(Path.of(""));
    private static Snapshot calm = new Snapshot(List.of());

    /** The kind of failure. */
    enum Trouble {
        KILLED(SystemCalls.WRITES, "signal=SIGKILL", "", 3),
        FULL("pwrite64", "error=ENOSPC", "+", 1),
        BROKEN("fsync,fdatasync", "error=EIO", "+", 1);

        private final String calls;
        private final String what;
        private final String from;
        private final int tries;

        /**
         * @param tries the number of tries if not all calls are tested
         */
        Trouble(String calls, String what, String from, int tries) {
            this.calls = calls;
            this.what = what;
            this.from = from;
            this.tries = tries;
        }
    }

    @BeforeAll
    static void runUndisturbed() {
        SystemCalls.require();
        sample = Bench.sample(folder, 900, 250);
        Bench bench = Bench.with(sample, folder.resolve("calm"));
        watched = new SystemCalls(folder.resolve("calm.log"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            Child.Ended ended =
                    bench.program().under(watched.watching(SystemCalls.WRITES)).run(arguments(service));
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
        }
        calm = bench.snapshot();
    }

    private static List<String> arguments(BillingService service) {
        return Bench.api(service, "--concurrency", "1");
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void whateverCallGoesWrongTheNextRunEndsAsIfItHadNot(Trouble trouble) {
        long step = STEP > 0 ? STEP : Math.max(1, watched.mostOfOneThread(trouble.calls) / trouble.tries);
        long call = STEP > 0 ? 1 : Math.max(1, step / 2);
        int tried = 0;
        while ((STEP > 0 || tried < trouble.tries) && call < MOST && goesWrongAt(call, trouble)) {
            tried++;
            call += step;
        }
        System.out.println("sweep: " + trouble + " at " + tried + " calls, every " + step + " of "
                + watched.mostOfOneThread(trouble.calls));
        assertThat(tried).as("calls at which something went wrong").isPositive();
    }

    /** Returns whether there was a call of that number. */
    private static boolean goesWrongAt(long call, Trouble trouble) {
        Bench bench = Bench.with(sample, folder.resolve(trouble + "-" + call));
        SystemCalls strace = new SystemCalls(folder.resolve(trouble + "-" + call + ".log"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            List<String> arguments = arguments(service);
            Child.Ended ended = bench.program()
                    .under(strace.injecting(trouble.calls, trouble.what, call + trouble.from))
                    .run(arguments);
            if (!strace.injected()) {
                assertThat(ended.exitCode()).as(ended.toString()).isZero();
                return false;
            }
            String what = trouble + " at call " + call + ": " + ended;
            if (trouble == Trouble.KILLED) {
                assertThat(ended.exitCode()).as(what).isEqualTo(Child.KILLED);
            } else {
                assertThat(ended.exitCode()).as(what).isEqualTo(STORAGE);
                assertThat(ended.err()).as(what).contains("error:");
            }
            bench.checkIntegrity();
            Child.Ended next = bench.runHere(arguments);
            assertThat(next.exitCode()).as(what + "\nthen " + next).isZero();
            Promises.sameAs(calm, bench);
            Promises.billsAreBounded(bench, service);
            return true;
        }
    }
}
