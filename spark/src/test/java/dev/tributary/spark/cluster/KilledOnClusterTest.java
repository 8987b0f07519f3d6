package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.spark.LocalSpark;
import dev.tributary.spark.ParquetExport;
import dev.tributary.spark.result.JobResults;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is credited on a cluster has the same bits, and nothing twice, whatever is killed meanwhile. */
@Timeout(900)
class KilledOnClusterTest {
    private static final Pattern FINISHED = Pattern.compile("Finished task ");

    /** No conversion is on it, so that what is outside is everything. */
    private static final DateWindow LONG_AGO =
            new DateWindow(Optional.of(LocalDate.of(1900, 1, 1)), Optional.of(LocalDate.of(1900, 1, 1)));

    @TempDir
    private static Path folder;

    private static LocalCluster cluster;
    private static List<String> undisturbed;

    @TempDir
    private Path own;

    @BeforeAll
    static void aShopAndItsCredits() throws IOException {
        Path shop = folder.resolve("shop.db");
        SampleDatabase.generate(shop, new SampleSize(60_000, 4_800, 9), done -> {});
        ParquetExport.of(shop, folder.resolve("lake"), List.of("session_sources", "conversions", "session_costs"));
        Path go = Files.createFile(folder.resolve("go"));
        CreditJob.run(LocalSpark.session(), "undisturbed", folder.resolve("lake"), folder.resolve("results"), go);
        undisturbed = credits(folder.resolve("results"));
        TestJob.pack(folder.resolve("job.jar"), CreditJob.class);
        cluster = LocalCluster.start(Files.createDirectory(folder.resolve("cluster")));
    }

    @AfterAll
    static void ends() {
        cluster.close();
    }

    @BeforeEach
    void bothWorkersAreThere() {
        cluster.replaceWorker();
    }

    private Submitted begin(String id, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("spark.jars=" + SparkHome.jar(), "spark.sql.shuffle.partitions=6"));
        return cluster.beginWith(
                all,
                List.of(
                        "--class",
                        CreditJob.class.getName(),
                        folder.resolve("job.jar").toString(),
                        id,
                        folder.resolve("lake").toString(),
                        own.resolve("results").toString(),
                        own.resolve("go").toString()));
    }

    /** All that is published, a line for each credit, numbers by their bits. */
    private static List<String> credits(Path results) {
        return JobResults.open(LocalSpark.session(), new Address("parquet", results.toString()))
                .creditsOutside(LONG_AGO)
                .orElseThrow()
                .collectAsList()
                .stream()
                .map(KilledOnClusterTest::line)
                .sorted()
                .toList();
    }

    private static String line(Row row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            Object cell = row.get(column);
            line.append(cell instanceof Double number ? Long.toHexString(Double.doubleToRawLongBits(number)) : cell)
                    .append(' ');
        }
        return line.toString();
    }

    private void assertUndisturbed(Ended ended) {
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(credits(own.resolve("results"))).hasSizeGreaterThan(5_000).isEqualTo(undisturbed);
    }

    /** Whether a task has written its file and committed it, and others have not. */
    private boolean someAreWritten() {
        Path runs = own.resolve("results/runs");
        if (!Files.exists(runs)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(runs)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("task_"));
        } catch (IOException | UncheckedIOException moved) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 28})
    void aWorkerAndItsExecutorAreKilledWhileTasksRun(int tasks) throws IOException {
        Files.createFile(own.resolve("go"));
        Submitted job = begin("a");
        job.await(
                "some tasks are done",
                () -> FINISHED.matcher(job.said()).results().count() >= tasks);
        cluster.killWorker();
        Ended ended = job.ended();
        assertThat(ended.output()).contains("Lost executor");
        assertUndisturbed(ended);
    }

    @Test
    void aWorkerAndItsExecutorAreKilledWhileTheyWrite() throws IOException {
        Files.createFile(own.resolve("go"));
        Submitted job = begin("a");
        job.await("a task has written its credits", this::someAreWritten);
        cluster.killWorker();
        Ended ended = job.ended();
        assertThat(ended.output()).contains("Lost executor");
        assertUndisturbed(ended);
    }

    /** A shuffle's files are gone with the executor: they are made again, when somebody asks for them. */
    @Test
    void aWorkerAndItsExecutorAreKilledBetweenAShufflesWritingAndItsReading() throws IOException {
        Submitted job = begin("a");
        job.await("all is credited", () -> job.said().contains("credited"));
        cluster.killWorker();
        Files.createFile(own.resolve("go"));
        assertUndisturbed(job.ended());
    }

    @Test
    void aDriverIsKilledWhileTheyWriteAndRunAgain() throws IOException {
        Files.createFile(own.resolve("go"));
        Submitted job = begin("a");
        job.await("a task has written its credits", this::someAreWritten);
        job.kill();
        assertThat(job.ended().exitCode()).isEqualTo(137);
        assertThat(own.resolve("results/_tributary")).doesNotExist();
        assertUndisturbed(begin("b").ended());
    }

    @Test
    void ofTwoRunsAtOnceOneWinsAndTheOtherSaysSo() throws IOException {
        Submitted one = begin("one", "spark.cores.max=1");
        Submitted other = begin("other", "spark.cores.max=1");
        one.await("one has opened the results", () -> one.said().contains("credited"));
        other.await("the other has, too", () -> other.said().contains("credited"));
        Files.createFile(own.resolve("go"));
        List<Ended> both = List.of(one.ended(), other.ended());
        Ended winner = both.get(0).exitCode() == 0 ? both.get(0) : both.get(1);
        Ended loser = both.get(0).exitCode() == 0 ? both.get(1) : both.get(0);
        assertUndisturbed(winner);
        assertThat(loser.exitCode()).isOne();
        assertThat(loser.output()).contains("has published results", "since this one began");
    }
}
