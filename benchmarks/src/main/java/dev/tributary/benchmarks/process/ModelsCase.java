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
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;

/** Markov chains over a million journeys, and the cost of intervals. Whole processes, from the file to the figures. */
final class ModelsCase {
    private static final int JOURNEYS = 1_000_000;
    private static final int CHANNELS = 20;
    private static final int MOST_ORDER = 4;
    private static final Size SIZE = Size.usual(5_000_000, "4g");

    private final Bench bench;
    private final int repeat;

    ModelsCase(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    List<Section> measure() throws IOException, InterruptedException {
        return List.of(grouped(), compared());
    }

    private Section grouped() throws IOException, InterruptedException {
        Path file = journeys();
        Section section = new Section(
                "Markov chains: a file of " + Units.count(JOURNEYS) + " journeys over " + CHANNELS
                        + " channels, median of " + repeat,
                "order",
                "wall",
                "peak RSS");
        for (int order = 1; order <= MOST_ORDER; order++) {
            ProgressLog.say("measuring order " + order);
            List<Double> seconds = new ArrayList<>();
            OptionalLong peak = OptionalLong.empty();
            for (int round = 0; round < repeat; round++) {
                Child.Ended run = bench.product().markov(file, order).orFail();
                seconds.add(run.seconds());
                peak = run.peakBytes();
            }
            section.row(Integer.toString(order), Units.seconds(Median.of(seconds)), Units.megabytes(peak));
        }
        return section;
    }

    /** As long as journeys are; a tenth converts. */
    private Path journeys() throws IOException {
        Path file = bench.workFolder().data().resolve("journeys-" + JOURNEYS + ".csv");
        if (Files.exists(file)) {
            return file;
        }
        Random random = new Random(1);
        Path half = bench.workFolder().data().resolve(file.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(half)) {
            out.write("path,total_conversions,total_conversion_value,total_null\n");
            for (int journey = 0; journey < JOURNEYS; journey++) {
                int touches = 1 + (int) (-4 * Math.log(1 - random.nextDouble()));
                for (int touch = 0; touch < touches; touch++) {
                    out.write((touch == 0 ? "" : " > ") + "channel " + random.nextInt(CHANNELS));
                }
                boolean converts = random.nextInt(10) == 0;
                out.write(converts ? String.format(Locale.ROOT, ",1,%.2f,0%n", 100 * random.nextDouble()) : ",0,0,1\n");
            }
        }
        Files.move(half, file);
        return file;
    }

    private Section compared() throws IOException, InterruptedException {
        Path source = bench.samples().of(SIZE);
        WorkFolder.warm(source);
        Section section = new Section(
                "Comparing: a database of " + SIZE.words() + ", -Xmx" + SIZE.heap() + ", median of " + repeat,
                "models",
                "wall",
                "with intervals",
                "ratio");
        for (String models :
                List.of("ihc", "markov,markov:2,markov:3", "first,last,linear,position,time-decay,shapley,ihc")) {
            ProgressLog.say("comparing " + models);
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            for (int round = 0; round < repeat; round++) {
                without.add(compare(source, models, false));
                with.add(compare(source, models, true));
            }
            section.row(
                    models,
                    Units.seconds(Median.of(without)),
                    Units.seconds(Median.of(with)),
                    Units.ratio(Median.of(with) / Median.of(without)));
        }
        return section;
    }

    private double compare(Path source, String models, boolean intervals) throws IOException, InterruptedException {
        Path folder = bench.workFolder().fresh();
        double seconds = bench.product()
                .compare(source, models, intervals, folder, SIZE.heap())
                .orFail()
                .seconds();
        WorkFolder.remove(folder);
        return seconds;
    }
}
