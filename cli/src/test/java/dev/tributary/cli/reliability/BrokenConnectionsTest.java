package dev.tributary.cli.reliability;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import dev.tributary.testing.FaultyProxy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are reset or truncated after the service has billed. */
@Timeout(120)
class BrokenConnectionsTest {
    @TempDir
    private Path folder;

    @Test
    void answersThatGetLostAreCountedAsDoubt() {
        Path sample = Bench.sample(folder, 900, 250);
        Bench undisturbed = Bench.with(sample, folder.resolve("calm"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            undisturbed.runToTheEnd(Bench.api(service));
        }
        Snapshot calm = undisturbed.snapshot();
        Bench bench = Bench.with(sample, folder.resolve("broken"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM);
                FaultyProxy proxy = FaultyProxy.before(service, 0.25, 2)) {
            List<String> arguments =
                    Bench.api(proxy.origin(), "--max-sessions-per-request", "100", "--concurrency", "4");
            bench.runToTheEnd(arguments);
            Promises.sameAs(calm, bench);
            Promises.billsAreBounded(bench, service);
            Promises.nothingIsLeftToDo(calm, bench, service, arguments);
        }
    }
}
