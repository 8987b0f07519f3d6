package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Child;
import dev.tributary.benchmarks.process.child.CreditDigest;
import dev.tributary.benchmarks.process.child.Lake;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.SparkFloor;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The same data on one machine, from a database to a database, and on Spark with two cores of this one, from Parquet to
 * Parquet: in turns, with the same credits to the bit and the same report to the byte. What counts is the processor's time.
 * Beside them, the floor: Spark moving as many rows with nothing computed.
 */
final class SparkCase {
    private final Bench bench;
    private final int repeat;

    SparkCase(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    Section measure(List<Size> sizes) throws IOException, InterruptedException, SQLException {
        Section section = new Section(
                "Spark: local[2], in turns with one machine, median of " + repeat,
                "sessions",
                "one machine, CPU",
                "wall",
                "peak RSS",
                "Spark, CPU",
                "wall",
                "peak RSS",
                "bare Spark, CPU",
                "CPU to one machine's",
                "each further session: one machine",
                "Spark",
                "bare Spark");
        List<Pair> measured = new ArrayList<>();
        SparkFloor floor = new SparkFloor(bench.home(), bench.child());
        try (Lake lake = Lake.open(bench.home(), bench.workFolder().data())) {
            for (Size size : sizes) {
                Pair pair = new Pair(size, lake, floor);
                for (int round = 0; round < repeat; round++) {
                    pair.measure();
                }
                pair.tell(section, measured);
                measured.add(pair);
            }
        }
        return section;
    }

    /** The runs over one size. */
    private final class Pair {
        private final Size size;
        private final Lake lake;
        private final SparkFloor floor;
        private final Path database;
        private final Path parquet;
        private final Runs embedded = new Runs();
        private final Runs spark = new Runs();
        private final Runs bare = new Runs();
        private CreditDigest credits = new CreditDigest(0, 0);

        Pair(Size size, Lake lake, SparkFloor floor) throws IOException, InterruptedException, SQLException {
            this.size = size;
            this.lake = lake;
            this.floor = floor;
            this.database = bench.samples().of(size);
            this.parquet = lake.parquet(size, database);
        }

        void measure() throws IOException, InterruptedException, SQLException {
            ProgressLog.say("measuring " + size.words());
            Path folder = bench.workFolder().fresh();
            Path results = folder.resolve("results.db");
            embedded.add(bench.product()
                    .run(List.of("--db=" + database), results, folder.resolve("embedded"), size.heap())
                    .orFail());
            spark.add(bench.child()
                    .run(
                            List.of(
                                    bench.home().resolve("bin/tributary-spark").toString(),
                                    "--master=local[2]",
                                    "--driver-memory=" + size.heap(),
                                    "run",
                                    "--db=parquet:" + parquet,
                                    "--results=parquet:" + folder.resolve("results"),
                                    "--out=" + folder.resolve("spark")),
                            Map.of())
                    .orFail());
            if (!Arrays.equals(report(folder.resolve("embedded")), report(folder.resolve("spark")))) {
                throw new IllegalStateException(size.words() + " have another report on Spark");
            }
            credits = lake.stored(results);
            if (!credits.equals(lake.ofSpark(folder.resolve("results")))) {
                throw new IllegalStateException(size.words() + " have other credits on Spark");
            }
            bare.add(floor.run(parquet, size.sessions(), size.heap(), folder.resolve("bare")));
            WorkFolder.remove(folder);
        }

        private byte[] report(Path out) throws IOException {
            return Files.readAllBytes(out.resolve("channel_reporting.csv"));
        }

        void tell(Section section, List<Pair> smaller) {
            Optional<Pair> before = smaller.isEmpty() ? Optional.empty() : Optional.of(smaller.get(smaller.size() - 1));
            section.row(
                    size.words(),
                    Units.seconds(embedded.cpu()),
                    Units.seconds(Median.of(embedded.wall)),
                    Units.megabytes(embedded.peak),
                    Units.seconds(spark.cpu()),
                    Units.seconds(Median.of(spark.wall)),
                    Units.megabytes(spark.peak),
                    Units.seconds(bare.cpu()),
                    Units.ratio(spark.cpu() / embedded.cpu()),
                    before.map(other -> further(embedded, other.embedded, other))
                            .orElse("-"),
                    before.map(other -> compared(spark, other.spark, other)).orElse("-"),
                    before.map(other -> compared(bare, other.bare, other)).orElse("-"));
            section.note(String.format(
                    Locale.ROOT,
                    "%s: %,d credits, equal to the bit, and the same report",
                    size.words(),
                    credits.credits()));
        }

        private String compared(Runs larger, Runs smaller, Pair before) {
            double ofEmbedded = micros(embedded, before.embedded, before);
            return further(larger, smaller, before) + ", " + Units.ratio(micros(larger, smaller, before) / ofEmbedded);
        }

        private String further(Runs larger, Runs smaller, Pair before) {
            return String.format(Locale.ROOT, "%.1f µs", micros(larger, smaller, before));
        }

        private double micros(Runs larger, Runs smaller, Pair before) {
            return (larger.cpu() - smaller.cpu()) / (size.sessions() - before.size.sessions()) * 1e6;
        }
    }

    /** The runs of one program. */
    private static final class Runs {
        private final List<Double> cpuSeconds = new ArrayList<>();
        private final List<Double> wall = new ArrayList<>();
        private OptionalLong peak = OptionalLong.empty();

        void add(Child.Ended run) {
            cpuSeconds.add(run.cpuSeconds());
            wall.add(run.seconds());
            peak = run.peakBytes();
        }

        double cpu() {
            return Median.of(cpuSeconds);
        }
    }
}
