package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Child;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.Servers;
import dev.tributary.benchmarks.process.child.SourceShapes;
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
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The same data as the reference tables, through a mapping, as files and on database servers: in turns, with the same
 * report.
 */
final class SourcesCase {
    private final Bench bench;
    private final int repeat;

    SourcesCase(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    List<Section> measure(List<Size> sizes) throws IOException, InterruptedException, SQLException {
        List<Section> sections = new ArrayList<>();
        for (Size size : sizes) {
            sections.add(measure(size));
        }
        return sections;
    }

    private Section measure(Size size) throws IOException, InterruptedException, SQLException {
        List<SourceShapes.ShapedSource> shapes = new ArrayList<>(SourceShapes.of(
                bench.home(), bench.workFolder().data(), bench.samples().of(size), size));
        Path files = SourceShapes.csvFolder(bench.workFolder().data(), size);
        try (Servers servers = Servers.start(bench.home().resolve("benchmarks/servers"), files)) {
            shapes.addAll(servers.shapes());
            return measure(size, shapes.stream().map(Trial::new).toList());
        }
    }

    private Section measure(Size size, List<Trial> trials) throws IOException, InterruptedException {
        Optional<byte[]> report = Optional.empty();
        for (int round = 0; round < repeat; round++) {
            for (Trial trial : trials) {
                for (Path file : trial.shape.files()) {
                    WorkFolder.warm(file);
                }
                ProgressLog.say("measuring " + trial.shape.words());
                byte[] written = trial.time(size);
                if (trial.shape.alike() && report.isPresent() && !Arrays.equals(report.get(), written)) {
                    throw new IllegalStateException(trial.shape.words() + " give another report");
                }
                report = report.or(() -> Optional.of(written));
            }
        }
        Section section = new Section(
                "Sources: " + size.words() + ", -Xmx" + size.heap() + ", in turns, median of " + repeat,
                "source",
                "wall",
                "to the reference tables",
                "peak RSS");
        double first = Median.of(trials.get(0).seconds);
        for (Trial trial : trials) {
            double median = Median.of(trial.seconds);
            section.row(
                    trial.shape.words(),
                    Units.seconds(median),
                    Units.ratio(median / first),
                    Units.megabytes(trial.peak));
        }
        return section;
    }

    /** The runs over one shape. */
    private final class Trial {
        private final SourceShapes.ShapedSource shape;
        private final List<Double> seconds = new ArrayList<>();
        private OptionalLong peak = OptionalLong.empty();

        private Trial(SourceShapes.ShapedSource shape) {
            this.shape = shape;
        }

        /** Returns the report. */
        private byte[] time(Size size) throws IOException, InterruptedException {
            Path folder = bench.workFolder().fresh();
            Child.Ended run = bench.product()
                    .run(shape.options(), folder.resolve("results.db"), folder.resolve("out"), size.heap())
                    .orFail();
            seconds.add(run.seconds());
            peak = run.peakBytes();
            byte[] report = Files.readAllBytes(folder.resolve("out").resolve("channel_reporting.csv"));
            WorkFolder.remove(folder);
            return report;
        }
    }
}
