package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Settings;
import dev.tributary.benchmarks.process.show.FloorFigures;
import dev.tributary.benchmarks.process.show.Machine;
import dev.tributary.benchmarks.process.show.Picture;
import dev.tributary.benchmarks.process.show.Printed;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Measures whole processes and prints the results. {@code benchmarks/run} starts it. */
public final class ProcessBenchmarks {
    /** Starts are short, and vary more. */
    private static final int MORE_STARTS = 2;

    /** How many parameters an event of GA4 has: few, and as many as a real one can have. */
    private static final List<Integer> PARAMETERS = List.of(7, 20);

    private ProcessBenchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings;
        try {
            settings = Settings.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            Printed.error(wrong.getMessage() + "\n" + Settings.USAGE);
            System.exit(2);
            return;
        }
        List<Section> report = measure(settings);
        Printed.out(report.stream().map(Section::plain).collect(Collectors.joining("\n")));
        if (settings.out().isPresent()) {
            Files.writeString(
                    settings.out().get(), report.stream().map(Section::markdown).collect(Collectors.joining("\n")));
        }
    }

    private static List<Section> measure(Settings settings) throws Exception {
        Path home = Path.of(System.getProperty("tributary.home"));
        List<Section> report = new ArrayList<>();
        report.add(Machine.describe());
        try (Bench bench = Bench.open(home)) {
            switch (settings.part()) {
                case API -> report.add(new ApiCase(bench, settings.repeat()).measure());
                case MODELS -> report.addAll(new ModelsCase(bench, settings.repeat()).measure());
                case FIRST_MINUTE -> report.add(FirstMinuteCase.measure(bench, settings.repeat()));
                case LARGE ->
                    report.addAll(
                            new LargeCase(bench, settings.repeat()).measure(settings.sizes(), settings.smallHeap()));
                case SOURCES -> report.addAll(new SourcesCase(bench, settings.repeat()).measure(settings.sizes()));
                case GA4 -> report.addAll(new Ga4Case(bench, settings.repeat()).measure(settings.sizes(), PARAMETERS));
                case SPARK -> report.add(new SparkCase(bench, settings.repeat()).measure(settings.sizes()));
                case PAGE -> report.add(new PageCase(bench, settings.repeat()).measure(settings.sizes()));
                case ALL -> report.addAll(all(settings, bench));
            }
        }
        return report;
    }

    private static List<Section> all(Settings settings, Bench bench) throws Exception {
        List<Section> report = new ArrayList<>();
        List<FloorFigures> sizes = new ArrayList<>();
        for (Size size : settings.sizes()) {
            sizes.add(FloorComparison.of(size, settings.repeat(), bench));
        }
        report.add(FloorCase.section(sizes, settings.repeat()));
        if (settings.picture().isPresent()) {
            Files.writeString(settings.picture().get(), Picture.of(sizes, Machine.line()));
        }
        Size streamed = StreamingCase.which(settings.sizes());
        report.add(new StreamingCase(bench, settings.repeat()).measure(streamed, settings.smallHeap()));
        report.add(new HotUserCase(bench, settings.repeat()).measure(settings.hotUser()));
        report.add(new ApiCase(bench, settings.repeat()).measure());
        report.add(StartUp.measure(bench, settings.repeat() + MORE_STARTS));
        report.add(Packings.measure());
        return report;
    }
}
