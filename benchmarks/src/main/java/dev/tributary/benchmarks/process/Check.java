package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.show.Machine;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Printed;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Units;
import dev.tributary.benchmarks.ratio.RatioCheck;
import dev.tributary.benchmarks.ratio.RatioVerdict;
import dev.tributary.benchmarks.ratio.References;
import dev.tributary.benchmarks.ratio.TimeRatio;
import dev.tributary.benchmarks.ratio.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Measures a small selection and fails if a ratio is worse by half: for build servers. {@code benchmarks/run check}
 * starts it. Exit codes: 0 everything is fine, 1 a ratio is worse, 2 invalid arguments.
 */
public final class Check {
    private static final String RECORD = "--record";
    private static final int RECORDED = 3;

    private Check() {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of(RECORD))) {
            System.err.println("usage: benchmarks/run check [" + RECORD + "]");
            System.exit(2);
        }
        Path home = Path.of(System.getProperty("tributary.home"));
        Path file = home.resolve("benchmarks").resolve("ratios.properties");
        System.exit(options.isEmpty() ? check(home, file) : record(home, file));
    }

    private static int check(Path home, Path file) throws IOException, InterruptedException, SQLException {
        References references = References.read(file);
        Section machine = Machine.describe();
        List<RatioVerdict> verdicts;
        try (Bench bench = Bench.open(home)) {
            verdicts = new RatioCheck(references).of(Slice.watches(bench));
        }
        Printed.out(machine.plain());
        Printed.out(section(verdicts).plain());
        List<String> failures =
                verdicts.stream().flatMap(verdict -> verdict.failure().stream()).toList();
        failures.forEach(what -> Printed.error("FAILED: " + what));
        return failures.isEmpty() ? 0 : 1;
    }

    private static Section section(List<RatioVerdict> verdicts) {
        Section section = new Section("Ratios", "ratio", "reference", "limit", "measured", "verdict");
        for (RatioVerdict verdict : verdicts) {
            section.row(
                    verdict.name(),
                    shown(verdict.reference()),
                    shown(verdict.limit()),
                    shown(verdict.lowest()),
                    word(verdict));
        }
        verdicts.stream()
                .filter(verdict -> !verdict.meaning().isEmpty())
                .forEach(verdict -> section.note(verdict.name() + ": " + verdict.meaning()));
        return section;
    }

    private static String shown(OptionalDouble ratio) {
        return ratio.isPresent() ? Units.ratio(ratio.getAsDouble()) : Units.NONE;
    }

    private static String word(RatioVerdict verdict) {
        if (verdict.failure().isPresent()) {
            return "FAILED";
        }
        return verdict.outgrown() ? "ok, much better: record it" : "ok";
    }

    /**
     * A reference should be typical rather than lucky: the median of several measurements, each of which is what a
     * check does.
     */
    private static int record(Path home, Path file) throws IOException, InterruptedException, SQLException {
        List<TimeRatio> recorded = new ArrayList<>();
        try (Bench bench = Bench.open(home)) {
            for (Watch watch : Slice.watches(bench)) {
                List<List<TimeRatio>> times = new ArrayList<>();
                for (int time = 0; time < RECORDED; time++) {
                    times.add(watch.measure());
                }
                recorded.addAll(medians(times));
            }
        }
        References.write(file, recorded);
        Printed.out(Files.readString(file));
        return 0;
    }

    private static List<TimeRatio> medians(List<List<TimeRatio>> times) {
        List<TimeRatio> medians = new ArrayList<>();
        for (int i = 0; i < times.get(0).size(); i++) {
            int which = i;
            TimeRatio first = times.get(0).get(which);
            double median = Median.of(
                    times.stream().map(ratios -> ratios.get(which).value()).toList());
            medians.add(new TimeRatio(first.name(), first.meaning(), median));
        }
        return medians;
    }
}
