package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.store.crash.FailPoint;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that crashes at each point at which the order of writes matters. */
@Timeout(120)
class CrashPointTest {
    @TempDir
    private static Path folder;

    private static Path sample = Path.of("");
    private static Snapshot calm = new Snapshot(List.of());
    private static long requests;

    @BeforeAll
    static void runUndisturbed() {
        sample = Bench.sample(folder, 900, 250);
        Bench bench = Bench.with(sample, folder.resolve("calm"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            bench.runToTheEnd(arguments(service));
            requests = service.bills().requests();
            assertThat(requests).as("the sample makes several requests").isGreaterThan(2);
        }
        calm = bench.snapshot();
    }

    /** One request at a time, so that at most one can be in flight when the program crashes. */
    private static List<String> arguments(BillingService service) {
        return Bench.api(service, "--concurrency", "1");
    }

    /**
     * Crashes the program at a point and runs it again.
     *
     * @param point its name, with the number of times it is passed before; "last" for the last request, which no other
     *     one follows
     * @param again whether a request may have to be sent again: the current one, or the one that took its place
     */
    @ParameterizedTest
    @CsvSource({
        "migration, false",
        "facts.read, false",
        "request.sending:2, true",
        "request.answered:2, true",
        "request.stored:2, true",
        "request.stored:last, false",
        "ledger.applying, true",
        "ledger.applying:last, false",
        "request.settled:2, true",
        "request.settled:last, false",
        "credits.replaced, false",
        "report.staged, false",
        "report.publishing, false",
        "published, false",
        "file.written, false",
        "results.written, false"
    })
    void whereverItDiesTheNextRunEndsAsIfItHadNot(String point, boolean again) {
        Bench bench = Bench.with(sample, folder.resolve(point.replace(':', '-')));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            List<String> arguments = arguments(service);
            Child.Ended died = bench.program()
                    .java("-D" + FailPoint.PROPERTY + "=" + point.replace("last", Long.toString(requests)))
                    .run(arguments);
            assertThat(died.exitCode())
                    .as("the program never came to " + point + ": " + died)
                    .isEqualTo(FailPoint.KILLED);
            bench.checkIntegrity();
            Child.Ended next = bench.runHere(arguments);
            assertThat(next.exitCode()).as(next.toString()).isZero();
            Promises.sameAs(calm, bench);
            Promises.billsAreBounded(bench, service);
            if (!again) {
                assertThat(service.bills().repeated()).as("billed again").isZero();
            }
            assertThat(bench.account().doubtfulRequests())
                    .as("requests in doubt")
                    .isEqualTo(again ? 1 : 0);
            Promises.nothingIsLeftToDo(calm, bench, service, arguments);
        }
    }
}
