package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.HotUser;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.Starts;
import dev.tributary.benchmarks.process.show.FloorFigures;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import dev.tributary.benchmarks.ratio.TimeRatio;
import dev.tributary.benchmarks.ratio.Watch;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The ratios that a build server can measure in a minute. Dividend and divisor are measured alternately, and medians
 * are used. Not the fastest rounds: on a busy machine a short process finds a quiet moment sooner than a long one, and
 * the ratio of the fastest doubles.
 */
final class Slice {
    private static final int ROUNDS = 3;
    private static final int SHORT_ROUNDS = 5;
    private static final int STARTS = 7;

    /** Both large enough for the launcher to let the JVM compile in full. */
    private static final Size SMALL = Size.usual(200_000, "1g");

    private static final Size LARGE = Size.usual(500_000, "1g");
    private static final Size BESIDE_HOT = Size.usual(20_000, HotUserCase.HEAP);

    private final Bench bench;

    private Slice(Bench bench) {
        this.bench = bench;
    }

    static List<Watch> watches(Bench bench) {
        Slice slice = new Slice(bench);
        return List.of(slice::floorAndGrowth, slice::hotUser, slice::starts, slice::firstStart);
    }

    private List<TimeRatio> floorAndGrowth() throws IOException, InterruptedException, SQLException {
        Path fewer = bench.samples().of(SMALL);
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            small.add(bench.run(fewer, SMALL.heap()).orFail().seconds());
            FloorFigures figures = beside();
            large.add(figures.ours());
            floor.add(figures.floor());
        }
        return List.of(
                ratio("floor", "ours ÷ floor, " + LARGE.label() + " sessions", large, floor),
                ratio("growth", "ours over " + LARGE.label() + " ÷ over " + SMALL.label() + " sessions", large, small));
    }

    private FloorFigures beside() throws IOException, InterruptedException, SQLException {
        FloorFigures figures = FloorComparison.of(LARGE, 1, bench);
        figures.failure().ifPresent(what -> {
            throw new IllegalStateException("a run that must not fail: " + what);
        });
        return figures;
    }

    private List<TimeRatio> hotUser() throws IOException, InterruptedException {
        HotUser hot = HotUserCase.beside(BESIDE_HOT);
        Path without = bench.samples().of(BESIDE_HOT);
        Path with = bench.samples().withHotUser(BESIDE_HOT, hot);
        List<Double> plain = new ArrayList<>();
        List<Double> full = new ArrayList<>();
        ProgressLog.say("measuring a hot user");
        for (int round = 0; round < SHORT_ROUNDS; round++) {
            plain.add(bench.run(without, HotUserCase.HEAP).orFail().seconds());
            full.add(bench.run(with, HotUserCase.HEAP).orFail().seconds());
        }
        String meaning = "ours with ÷ without a user with " + Units.count(hot.sessions()) + " sessions and "
                + Units.count(hot.conversions()) + " conversions beside " + BESIDE_HOT.label() + " sessions";
        return List.of(ratio("hot-user", meaning, full, plain));
    }

    private List<TimeRatio> starts() throws IOException, InterruptedException {
        Starts starts = Starts.measure(bench, STARTS);
        String run = "a run over " + Units.count(Starts.SMALL.sessions()) + " sessions ÷ a JVM that does nothing";
        return List.of(
                ratio("start-help", "tributary --help ÷ a JVM that does nothing", starts.help(), starts.bare()),
                ratio("start-run", run, starts.run(), starts.bare()));
    }

    /** Each round takes long enough for a stable result. */
    private List<TimeRatio> firstStart() throws IOException, InterruptedException {
        FirstMinute minute = FirstMinute.measure(bench);
        String meaning = "the first 'tributary demo' in a fresh copy, which builds ÷ plain javac over the same sources";
        return List.of(new TimeRatio("first-start", meaning, minute.first() / minute.javac()));
    }

    private static TimeRatio ratio(String name, String meaning, List<Double> dividend, List<Double> divisor) {
        return new TimeRatio(name, meaning, Median.of(dividend) / Median.of(divisor));
    }
}
