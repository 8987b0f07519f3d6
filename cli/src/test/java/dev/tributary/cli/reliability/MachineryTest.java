package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The tools of this package detect the problems that its tests look for. */
@Timeout(60)
class MachineryTest {
    @TempDir
    private Path folder;

    @Test
    void aChildSeesItsOwnEnvironmentOnlyAndSaysHowItEnded() {
        Child.Ended ended = ChildProgram.in(folder).run(List.of("--version"));
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.out()).isNotBlank();
        Child.Ended wrong = ChildProgram.in(folder).run(List.of("run"));
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("error:");
        Child.Ended environment = ChildProgram.in(folder)
                .with("GIVEN", "yes")
                .under("sh", "-c", "env")
                .run(List.of());
        assertThat(environment.out().lines().map(line -> line.replaceFirst("=.*", "")))
                .contains("GIVEN", "PATH")
                .isSubsetOf("GIVEN", "PATH", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void aChildCanBeStoppedWokenAndKilled() {
        try (Child child = ChildProgram.in(folder).start(List.of("serve", "--ihc", "--port", "0"))) {
            while (!child.said().contains("listening")) {
                assertThat(child.endsWithin(Duration.ofMillis(20))).isFalse();
            }
            child.signal("STOP");
            child.signal("TERM");
            assertThat(child.endsWithin(Duration.ofMillis(300)))
                    .as("a sleeper does not hear")
                    .isFalse();
            child.signal("CONT");
            assertThat(child.await(Child.PATIENCE).exitCode()).isZero();
        }
        try (Child child = ChildProgram.in(folder).start(List.of("serve", "--ihc", "--port", "0"))) {
            child.signal("KILL");
            assertThat(child.await(Child.PATIENCE).exitCode()).isEqualTo(Child.KILLED);
        }
    }

    @Test
    void aSnapshotSeesOneDigit() throws IOException {
        Bench bench = Bench.with(Bench.sample(folder, 300, 80), folder.resolve("shop"));
        List<String> arguments = List.of("run", "--db", "shop.db", "--out", "out", "--attributor", "ihc-local");
        bench.runToTheEnd(arguments);
        Snapshot before = bench.snapshot();
        assertThat(before.lines()).hasSizeGreaterThan(200);
        bench.runToTheEnd(arguments);
        assertThat(bench.snapshot().differenceFrom(before)).isEmpty();
        Path csv = bench.folder().resolve("out/channel_reporting.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("\n", "\r\n"));
        assertThat(bench.snapshot().differenceFrom(before)).isPresent();
    }

    @Test
    void aCallOfTheSystemCanBeMadeToGoWrong() {
        SystemCalls.require();
        Path sample = Bench.sample(folder, 300, 80);
        List<String> arguments = List.of("run", "--db", "shop.db", "--out", "out", "--attributor", "ihc-local");
        Bench watched = Bench.with(sample, folder.resolve("watched"));
        SystemCalls watching = new SystemCalls(folder.resolve("watched.log"));
        watched.program().under(watching.watching(SystemCalls.WRITES)).run(arguments);
        assertThat(watching.injected()).isFalse();
        assertThat(watching.mostOfOneThread(SystemCalls.WRITES)).isGreaterThan(5);
        Bench killed = Bench.with(sample, folder.resolve("killed"));
        SystemCalls killing = new SystemCalls(folder.resolve("killed.log"));
        Child.Ended ended = killed.program()
                .under(killing.injecting(SystemCalls.WRITES, "signal=SIGKILL", "5"))
                .run(arguments);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(Child.KILLED);
        assertThat(killing.injected()).isTrue();
        killed.checkIntegrity();
        killed.runToTheEnd(arguments);
        Promises.sameAs(watched.snapshot(), killed);
    }
}
