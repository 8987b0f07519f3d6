package dev.tributary.benchmarks.process.child;

import dev.tributary.benchmarks.process.show.Size;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings of a measurement.
 *
 * @param sizes the databases, in the order in which they are measured
 * @param repeat how often each is measured; the median is used
 * @param smallHeap a heap that cannot hold the largest databases
 * @param hotUser the sessions of the hot user, and of all others beside it
 * @param out the file for the report as Markdown, in addition to standard output
 * @param picture the file for the figures as an SVG picture
 * @param part whether only a part is measured
 */
public record Settings(
        List<Size> sizes,
        int repeat,
        String smallHeap,
        long hotUser,
        Optional<Path> out,
        Optional<Path> picture,
        Part part) {
    /** What is measured. */
    public enum Part {
        ALL,
        API,
        MODELS,
        FIRST_MINUTE,
        LARGE,
        SOURCES,
        GA4,
        PAGE,
        SPARK
    }

    public static final String USAGE = """
            usage: benchmarks/run [--sizes 0.45/2000,0.5,5,10:4g] [--xmx 2g] [--small-xmx 512m] [--repeat 3] [--quick]
                                  [--out FILE] [--picture FILE]
                   benchmarks/run api [--repeat 3] [--out FILE]
                   benchmarks/run models [--repeat 3] [--out FILE]
                   benchmarks/run first-minute [--repeat 3] [--out FILE]
                   benchmarks/run large [--sizes 5,50] [--xmx 2g] [--small-xmx 512m] [--repeat 3] [--out FILE]
                   benchmarks/run sources [--sizes 5] [--xmx 2g] [--repeat 3] [--out FILE]
                   benchmarks/run ga4 [--sizes 5] [--xmx 2g] [--repeat 3] [--out FILE]
                   benchmarks/run page [--sizes 0.05,5:4g,5:2g] [--repeat 3] [--out FILE]
                   benchmarks/run spark [--sizes 1,5,20] [--xmx 2g] [--repeat 3] [--out FILE]
                   benchmarks/run coverage [REPETITIONS]
                   benchmarks/run serve [options of the endpoint's JVM]
                   benchmarks/run check [--record]
                   benchmarks/run jmh [JMH's arguments]
              --sizes      millions of sessions; after a slash, the conversions, where they are not the usual 80,000
                           for a million sessions; after a colon, another heap than --xmx
              --xmx        the program's heap
              --small-xmx  the heap of the runs in streaming mode
              --repeat     how often each size is measured; the median counts
              --quick      small sizes, once: shows that the measuring works
              --out        a file for the report in Markdown
              --picture    a file for the sizes as bars, in SVG
              api          measures the API mode alone
              models       measures the models beside IHC, and their intervals, alone
              first-minute measures the first start, which builds, and the next ones
              large        measures sizes far beyond the heap, the last of them 50 million sessions, alone: half an
                           hour, and 50 GB of disk
              sources      measures the same data as reference tables, through a mapping, and as CSV files, alone
              ga4          measures a made-up export of GA4, 7 and 20 parameters an event, to the report, alone: half an
                           hour, and 8 GB of disk
              page         measures runs with and without the page of the report, alone
              spark        measures runs on Spark against runs on one machine, alone
              coverage     counts how often intervals hold the truth
              serve        sends 100,000 requests to an endpoint, some while others stall
              check        compares a small slice with recorded ratios, or records them""";

    private static final String SIZES = "0.45/2000,0.5,5,10:4g";
    private static final String LARGE_SIZES = "5,50";
    private static final String SOURCES_SIZES = "5";
    private static final String SPARK_SIZES = "1,5,20";
    private static final String PAGE_SIZES = "0.05,5:4g,5:2g";
    private static final String QUICK_SIZES = "0.02/100,0.05";
    private static final String SMALL_HEAP = "512m";
    private static final String QUICK_SMALL_HEAP = "64m";
    private static final long HOT = 1_000_000;
    private static final long QUICK_HOT = 10_000;

    /**
     * What the arguments say.
     *
     * @throws IllegalArgumentException when they are none of ours
     */
    public static Settings parse(String[] arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        boolean quick = rest.remove("--quick");
        Part part = part(rest);
        String sizes = quick ? QUICK_SIZES : usualSizes(part);
        String heap = "2g";
        String smallHeap = quick ? QUICK_SMALL_HEAP : SMALL_HEAP;
        int repeat = quick ? 1 : 3;
        Optional<Path> out = Optional.empty();
        Optional<Path> picture = Optional.empty();
        while (!rest.isEmpty()) {
            String option = rest.remove();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException("no option, or one without its value: " + option);
            }
            String value = rest.remove();
            switch (option) {
                case "--sizes" -> sizes = value;
                case "--xmx" -> heap = value;
                case "--small-xmx" -> smallHeap = value;
                case "--repeat" -> repeat = Math.max(1, Integer.parseInt(value));
                case "--out" -> out = Optional.of(Path.of(value));
                case "--picture" -> picture = Optional.of(Path.of(value));
                default -> throw new IllegalArgumentException("no such option: " + option);
            }
        }
        String usual = heap;
        List<Size> parsed = Arrays.stream(sizes.split(","))
                .map(size -> Size.parse(size.strip(), usual))
                .toList();
        return new Settings(parsed, repeat, smallHeap, quick ? QUICK_HOT : HOT, out, picture, part);
    }

    private static String usualSizes(Part part) {
        return switch (part) {
            case LARGE -> LARGE_SIZES;
            case SOURCES, GA4 -> SOURCES_SIZES;
            case PAGE -> PAGE_SIZES;
            case SPARK -> SPARK_SIZES;
            case ALL, API, MODELS, FIRST_MINUTE -> SIZES;
        };
    }

    private static Part part(Deque<String> rest) {
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (part != Part.ALL && rest.remove(name)) {
                return part;
            }
        }
        return Part.ALL;
    }
}
