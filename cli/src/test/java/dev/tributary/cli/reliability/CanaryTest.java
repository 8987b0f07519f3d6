package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.Main;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The key is sent to the service and nowhere else: it is in no byte of any file, and in no command line. */
@Timeout(120)
class CanaryTest {
    private static final String CANARY = "canary-key-0815-nobody-else-writes-this";

    @TempDir
    private Path folder;

    @Test
    void theKeyIsInNoFileAndInNoCommandLine() throws IOException {
        Path sample = Bench.sample(folder, 900, 250);
        Bench bench = Bench.with(sample, folder.resolve("shop"));
        try (BillingService service = BillingService.start(CANARY, Behaviour.CALM.failing(0.1, 3));
                BillingService other = BillingService.start("another key", Behaviour.CALM)) {
            killedWhileItWaits(bench);
            search();
            List<String> arguments = new ArrayList<>(Bench.api(service, "--concurrency", "4"));
            arguments.addAll(List.of("--debug", "--json"));
            for (int run = 0; run < 2; run++) {
                bench.program().with("IHC_API_KEY", CANARY).run(arguments);
            }
            assertThat(service.bills().billed()).as("the key is right").isPositive();
            Bench refused = Bench.with(sample, folder.resolve("refused"));
            assertThat(refused.program()
                            .with("IHC_API_KEY", CANARY)
                            .run(Bench.api(other))
                            .exitCode())
                    .isEqualTo(12);
            search();
        }
    }

    /** Kills the program while it waits for an answer, when files exist that it would remove at the end. */
    private void killedWhileItWaits(Bench bench) throws IOException {
        try (BillingService service = BillingService.start(CANARY, Behaviour.CALM)) {
            service.hold();
            try (Child child = bench.program().with("IHC_API_KEY", CANARY).start(Bench.api(service))) {
                assertThat(service.awaitRequests(1, Child.PATIENCE)).isTrue();
                Path commandLine = Path.of("/proc", Long.toString(child.pid()), "cmdline");
                if (Files.exists(commandLine)) {
                    assertThat(text(commandLine)).contains(Main.class.getName()).doesNotContain(CANARY);
                }
                search();
                child.signal("KILL");
                child.await(Child.PATIENCE);
            }
        }
    }

    private void search() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(text(file).contains(CANARY)).as("the key in " + file).isFalse();
            }
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
