package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cluster does what other tests rely on. The worker that is killed is missed by later tests, so the order matters. */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalClusterTest {
    @TempDir
    private static Path folder;

    private static LocalCluster cluster;

    @BeforeAll
    static void aCluster() throws IOException {
        cluster = LocalCluster.start(Files.createDirectory(folder.resolve("cluster")));
        TestJob.pack(folder.resolve("job.jar"), WaitingJob.class);
    }

    @AfterAll
    static void ends() {
        cluster.close();
    }

    private static Submitted waiting(Path tasks) {
        return cluster.beginWith(
                List.of(),
                List.of(
                        "--class",
                        WaitingJob.class.getName(),
                        folder.resolve("job.jar").toString(),
                        tasks.toString()));
    }

    /** The processes that run tasks, as these say. */
    private static Set<String> executors(Path tasks) {
        try (Stream<Path> files = Files.list(tasks)) {
            return files.filter(file -> file.getFileName().toString().startsWith("task"))
                    .map(LocalClusterTest::text)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(1)
    void aJobThatFailsHasAnExitCodeAndShowsWhatItsExecutorsSaid() {
        Ended ended = waiting(folder.resolve("none")).ended();
        assertThat(ended.exitCode()).isOne();
        assertThat(ended.toString()).contains("NoSuchFileException", "---- worker1.log", "Asked to launch executor");
    }

    @Test
    @Order(2)
    void aWorkerThatIsKilledWithItsExecutorIsReplacedByTheOther() throws IOException {
        Path tasks = Files.createDirectory(folder.resolve("tasks"));
        Submitted job = waiting(tasks);
        job.await("both executors run a task", () -> executors(tasks).size() == 2);
        Set<String> before = executors(tasks);
        cluster.killWorker();
        assertThat(before.stream()
                        .filter(pid -> ProcessHandle.of(Long.parseLong(pid)).isPresent()))
                .as("processes that are left")
                .hasSize(1);
        Files.createFile(tasks.resolve("go"));
        Ended ended = job.ended();
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.output()).contains("sum: 5050", "Lost executor");
    }

    @Test
    @Order(3)
    void aDriverThatIsKilledLeavesNoExecutor() throws IOException {
        Path tasks = Files.createDirectory(folder.resolve("more"));
        Submitted job = waiting(tasks);
        job.await(
                "an executor runs a task",
                () -> !executors(tasks).isEmpty() && !executors(tasks).contains(""));
        job.kill();
        assertThat(job.ended().exitCode()).isEqualTo(137);
        Submitted next = waiting(Files.createDirectory(folder.resolve("next")));
        Files.createFile(folder.resolve("next/go"));
        assertThat(next.ended().output()).contains("sum: 5050");
        executors(tasks)
                .forEach(
                        pid -> assertThat(ProcessHandle.of(Long.parseLong(pid))).isEmpty());
    }
}
