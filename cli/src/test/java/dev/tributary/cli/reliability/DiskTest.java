package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Little memory, a full disk, and folders without write permission. */
@Timeout(120)
class DiskTest {
    private static final int STORAGE = 14;
    private static final int BYTES_PER_BLOCK = 1024;

    @TempDir
    private Path folder;

    @Test
    void sixtyFourMegabytesAreEnoughForTwentyThousandSessions() {
        Bench bench = Bench.with(Bench.sample(folder, 20_000, 4_000), folder.resolve("small"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            Child.Ended ended = bench.program()
                    .java("-Xmx64m", "-XX:+ExitOnOutOfMemoryError")
                    .run(Bench.api(service, "--concurrency", "4"));
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
            assertThat(service.bills().distinct()).isGreaterThan(2_000);
            Promises.billsAreBounded(bench, service);
        }
    }

    @Test
    void aFullDiskIsSaidAndTheNextRunEndsAsIfNothingHadBeen() throws IOException {
        Path sample = Bench.sample(folder, 900, 250);
        Bench undisturbed = Bench.with(sample, folder.resolve("calm"));
        Bench bench = Bench.with(sample, folder.resolve("full"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            undisturbed.runToTheEnd(Bench.api(service));
        }
        Snapshot calm = undisturbed.snapshot();
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            List<String> arguments = Bench.api(service, "--concurrency", "1");
            long room = Files.size(bench.database()) / BYTES_PER_BLOCK + 24;
            Child.Ended full = bench.program()
                    .under("bash", "-c", "ulimit -f " + room + "; exec \"$0\" \"$@\"")
                    .run(arguments);
            assertThat(full.exitCode()).as(full.toString()).isEqualTo(STORAGE);
            assertThat(full.err()).contains("error:").contains("shop.db");
            bench.checkIntegrity();
            bench.runToTheEnd(arguments);
            Promises.sameAs(calm, bench);
            Promises.billsAreBounded(bench, service);
            Promises.nothingIsLeftToDo(calm, bench, service, arguments);
        }
    }

    @Test
    void aFolderThatMustNotBeWrittenToIsNoticedBeforeAnythingIsSent() throws IOException {
        Bench bench = Bench.with(Bench.sample(folder, 300, 80), folder.resolve("locked"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM);
                Closed closed = Closed.folder(bench.folder())) {
            Child.Ended ended = bench.program().under(closed.command()).run(withOut(service, folder.resolve("out")));
            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(STORAGE);
            assertThat(ended.err()).contains("error:").contains("shop.db");
            assertThat(service.bills().requests()).as("requests").isZero();
        }
        bench.checkIntegrity();
    }

    @Test
    void aDatabaseThatMustNotBeWrittenToIsNoticedBeforeAnythingIsSent() throws IOException {
        Bench bench = Bench.with(Bench.sample(folder, 300, 80), folder.resolve("read-only"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM);
                Closed closed = Closed.folder(bench.database())) {
            Child.Ended ended = bench.program().under(closed.command()).run(withOut(service, folder.resolve("out")));
            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(STORAGE);
            assertThat(ended.err()).contains("error:").contains("shop.db").contains("--results");
            assertThat(service.bills().requests()).as("requests").isZero();
        }
        bench.checkIntegrity();
    }

    @Test
    void anOutputFolderThatMustNotBeWrittenToIsSaidAndTheNextRunCostsNothing() throws IOException {
        Bench bench = Bench.with(Bench.sample(folder, 300, 80), folder.resolve("shop"));
        Path out = Files.createDirectory(folder.resolve("closed-out"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            try (Closed closed = Closed.folder(out)) {
                Child.Ended ended = bench.program().under(closed.command()).run(withOut(service, out));
                assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(STORAGE);
                assertThat(ended.err()).contains("error:").contains("closed-out");
            }
            long before = service.bills().billed();
            Child.Ended ended = bench.program().run(withOut(service, out));
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
            assertThat(out.resolve("channel_reporting.csv")).exists();
            assertThat(service.bills().billed())
                    .isEqualTo(Math.max(before, service.bills().distinct()));
        }
    }

    private static List<String> withOut(BillingService service, Path out) {
        List<String> arguments = new ArrayList<>(Bench.api(service, "--concurrency", "1"));
        arguments.set(arguments.indexOf("--out") + 1, out.toString());
        return arguments;
    }
}
