package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Child;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Runs with the page of the report and without, in turns: over all days, and over the last third of the days. */
final class PageCase {
    /** Up to so many sessions the start of the program decides. */
    private static final long SMALL = 100_000;

    private static final double LIMIT = 2;
    private static final double SMALL_LIMIT = 1.5;

    private final Bench bench;
    private final int repeat;

    PageCase(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    Section measure(List<Size> sizes) throws IOException, InterruptedException, SQLException {
        Section section = new Section(
                "The page of the report: in turns, median of " + repeat,
                "sessions",
                "heap",
                "days",
                "without it",
                "with it",
                "ratio",
                "limit",
                "peak RSS",
                "page");
        for (Size size : sizes) {
            Path source = bench.samples().of(size);
            row(section, size, source, "all", List.of());
            row(section, size, source, "the last third", List.of("--from=" + lastThird(source)));
        }
        return section;
    }

    private void row(Section section, Size size, Path source, String days, List<String> options)
            throws IOException, InterruptedException {
        Trial without = new Trial(source, size, options, false);
        Trial with = new Trial(source, size, options, true);
        ProgressLog.say("measuring " + size.words() + " with -Xmx" + size.heap() + ", " + days + " of the days");
        for (int round = 0; round < repeat; round++) {
            WorkFolder.warm(source);
            without.time();
            with.time();
        }
        double ratio = Median.of(with.seconds) / Median.of(without.seconds);
        section.row(
                size.label(),
                size.heap(),
                days,
                Units.seconds(Median.of(without.seconds)),
                Units.seconds(Median.of(with.seconds)),
                Units.ratio(ratio),
                Units.ratio(size.sessions() <= SMALL ? SMALL_LIMIT : LIMIT),
                Units.megabytes(with.peak),
                Units.count(with.bytes >> 10) + " KB");
    }

    private static LocalDate lastThird(Path source) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + source);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT min(conv_date), max(conv_date) FROM conversions")) {
            row.next();
            LocalDate first = LocalDate.parse(row.getString(1));
            LocalDate last = LocalDate.parse(row.getString(2));
            return last.minusDays(ChronoUnit.DAYS.between(first, last) / 3);
        }
    }

    /** The runs of one kind. */
    private final class Trial {
        private final Path source;
        private final Size size;
        private final List<String> options;
        private final boolean page;
        private final List<Double> seconds = new ArrayList<>();
        private OptionalLong peak = OptionalLong.empty();
        private long bytes;

        private Trial(Path source, Size size, List<String> options, boolean page) {
            this.source = source;
            this.size = size;
            this.options = options;
            this.page = page;
        }

        private void time() throws IOException, InterruptedException {
            Path folder = bench.workFolder().fresh();
            Child.Ended run = bench.product()
                    .run(source, page, options, folder, size.heap())
                    .orFail();
            seconds.add(run.seconds());
            peak = run.peakBytes();
            Path file = folder.resolve("out").resolve("report.html");
            bytes = page ? Files.size(file) : 0;
            WorkFolder.remove(folder);
        }
    }
}
