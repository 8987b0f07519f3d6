package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties of machines: time zone, memory, log, proxies, umask. */
@Timeout(120)
class SurroundingsTest {
    private static final int OUT_OF_MEMORY = 3;

    @TempDir
    private static Path folder;

    private static Path sample = Path.of("");
    private static Snapshot calm = new Snapshot(List.of());

    @BeforeAll
    static void runUndisturbed() {
        sample = Bench.sample(folder, 900, 250);
        Bench bench = Bench.with(sample, folder.resolve("calm"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            bench.runToTheEnd(Bench.api(service));
        }
        calm = bench.snapshot();
    }

    /** Includes a zone with an offset of a quarter of an hour, and zones in which an hour was skipped or repeated. */
    @ParameterizedTest
    @CsvSource({
        "UTC, en-US",
        "America/New_York, tr-TR",
        "Asia/Kathmandu, ar-EG-u-nu-arab",
        "Pacific/Apia, th-TH-u-ca-buddhist"
    })
    void whereverAndInWhateverLanguageItRunsTheBytesAreTheSame(String zone, String language) {
        Bench bench = Bench.with(sample, folder.resolve(zone.replace('/', '-')));
        String[] tags = language.split("-", 3);
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            Child.Ended ended = bench.program()
                    .with("TZ", zone)
                    .java("-Duser.timezone=" + zone, "-Duser.language=" + tags[0], "-Duser.country=" + tags[1])
                    .java("-Duser.extensions=" + (tags.length > 2 ? tags[2] : ""))
                    .run(Bench.api(service));
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
        }
        Promises.sameAs(calm, bench);
    }

    @Test
    void withoutEnoughMemoryItEndsWithThreeAndTheNextRunGoesOn() {
        Bench bench = Bench.with(Bench.sample(folder, 20_000, 500), folder.resolve("memory"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            List<String> arguments = Bench.api(service, "--concurrency", "1");
            Child.Ended ended = bench.program()
                    .java("-Xmx7m", "-XX:+ExitOnOutOfMemoryError")
                    .run(arguments);
            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(OUT_OF_MEMORY);
            bench.checkIntegrity();
            bench.runToTheEnd(arguments);
            Promises.billsAreBounded(bench, service);
        }
    }

    @Test
    void aLogThatTakesNothingMoreHoldsUpNoRun() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no device that is always full");
        Bench bench = Bench.with(sample, folder.resolve("log"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            Child.Ended ended = bench.program()
                    .under("sh", "-c", "exec \"$0\" \"$@\" >/dev/full 2>&1")
                    .run(Bench.api(service));
            // The output is lost, but the work is done.
            assertThat(ended.exitCode()).isEqualTo(14);
            assertThat(service.bills().repeated()).isZero();
        }
        Promises.sameAs(calm, bench);
    }

    @Test
    void aProxyThatOnlyTheEnvironmentNamesGetsNothing() {
        Bench bench = Bench.with(sample, folder.resolve("proxy"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM);
                BillingService proxy = BillingService.start("another key", Behaviour.CALM)) {
            ChildProgram program = bench.program();
            for (String name : List.of("http_proxy", "https_proxy", "all_proxy")) {
                program.with(name, proxy.origin()).with(name.toUpperCase(java.util.Locale.ROOT), proxy.origin());
            }
            Child.Ended ended = program.run(Bench.api(service));
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
            assertThat(proxy.bills().requests()).isZero();
        }
    }

    @Test
    void whateverTheMaskNobodyElseMayWriteToWhatIsMade() throws IOException {
        Bench bench = Bench.with(sample, folder.resolve("mask"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            List<String> arguments = new ArrayList<>(Bench.api(service));
            arguments.addAll(List.of("--results", "results.db"));
            Child.Ended ended = bench.program()
                    .under("sh", "-c", "umask 000; exec \"$0\" \"$@\"")
                    .run(arguments);
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
        }
        try (Stream<Path> files = Files.walk(bench.folder())) {
            List<Path> made = files.filter(
                            file -> !file.startsWith(bench.folder().resolve("logs"))
                                    && !file.equals(bench.folder())
                                    && !file.equals(bench.database()))
                    .toList();
            assertThat(made).hasSizeGreaterThan(4);
            for (Path file : made) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
                assertThat(rights).as(file.toString()).doesNotContain(PosixFilePermission.OTHERS_WRITE);
                if (!file.toString().endsWith(".lock")) {
                    assertThat(rights).as(file.toString()).doesNotContain(PosixFilePermission.GROUP_WRITE);
                }
            }
        }
    }
}
