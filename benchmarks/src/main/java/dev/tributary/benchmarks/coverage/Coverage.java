package dev.tributary.benchmarks.coverage;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.compare.Compare;
import dev.tributary.pipeline.compare.CompareSettings;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Generates the same shop many times, each time with different people, and counts how often the intervals of a
 * channel's figures contain the true value: the figure per order from a sample a hundred times as large; and those of the
 * sums and differences on a report's page. {@code
 * benchmarks/run coverage [REPETITIONS]} starts it; every number is determined by the seeds.
 */
public final class Coverage {
    private static final String MODELS = "first,last,linear,position,time-decay,markov,shapley,ihc";
    private static final int REPETITIONS = 400;
    private static final SampleSize TRUTH = new SampleSize(2_000_000, 160_000, 1_000_000);
    private static final long SESSIONS = 20_000;
    private static final long CONVERSIONS = 1_600;

    private Coverage() {}

    public static void main(String[] arguments) throws IOException {
        int repetitions = arguments.length == 0 ? REPETITIONS : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("tributary-coverage");
        try {
            Path file = folder.resolve("sample.db");
            System.err.println("benchmarks: finding the truth, in " + TRUTH.sessions() + " sessions ...");
            double part = (double) CONVERSIONS / TRUTH.conversions();
            Hits hits = new Hits(compared(file, TRUTH, OptionalLong.empty()), part);
            PageHits ofPages = new PageHits(Pages.of(file), part);
            for (int seed = 1; seed <= repetitions; seed++) {
                hits.add(compared(file, new SampleSize(SESSIONS, orders(seed), seed), OptionalLong.of(seed)));
                ofPages.add(Pages.of(file));
                if (seed % 50 == 0) {
                    System.err.println("benchmarks: " + seed + " of " + repetitions + " repetitions ...");
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "95 %% intervals, %d repetitions of %,d sessions and about %,d conversions%n",
                    repetitions,
                    SESSIONS,
                    CONVERSIONS);
            hits.lines().forEach(System.out::println);
            ofPages.lines().forEach(System.out::println);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The number of orders is random, too: approximately a Poisson distribution for so many. */
    private static long orders(int seed) {
        return Math.round(CONVERSIONS + Math.sqrt(CONVERSIONS) * new Random(seed).nextGaussian());
    }

    private static Comparison compared(Path file, SampleSize size, OptionalLong seed) throws IOException {
        Files.deleteIfExists(file);
        SampleDatabase.generate(file, size, done -> {});
        return Compare.run(new CompareSettings(
                        new CompareSettings.Databases(Address.of(file), Address.of(file)),
                        IntakeRules.USUAL,
                        Selection.of(DateWindow.ALL),
                        JourneyOptions.DEFAULT,
                        new ModelQuestion(ModelNames.readAll(MODELS), DirectChannels.USUAL, seed),
                        true,
                        AttributorSettings.IhcLocal.usual()))
                .comparison();
    }
}
