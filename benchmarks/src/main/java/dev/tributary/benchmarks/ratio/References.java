package dev.tributary.benchmarks.ratio;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/** The recorded ratios: a text file of the project, so that changes are seen in reviews. */
public final class References {
    private static final String HEAD = """
            # What 'benchmarks/run check' compares with. 'benchmarks/run check --record' writes this file anew; do that on a
            # machine that does nothing else, and say in the commit why the ratios changed.
            """;

    private final SortedMap<String, Double> ratios;

    private References(SortedMap<String, Double> ratios) {
        this.ratios = ratios;
    }

    /**
     * Reads a file of lines {@code name = ratio}.
     *
     * @throws IllegalArgumentException when a line holds no number above 0
     */
    public static References read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
        }
        SortedMap<String, Double> ratios = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            ratios.put(name, number(name, lines.getProperty(name, "")));
        }
        return new References(ratios);
    }

    private static double number(String name, String text) {
        double ratio;
        try {
            ratio = Double.parseDouble(text);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("the reference of " + name + " is no number: " + text, none);
        }
        if (!(ratio > 0 && Double.isFinite(ratio))) {
            throw new IllegalArgumentException("the reference of " + name + " is not above 0: " + text);
        }
        return ratio;
    }

    /** Writes these ratios and no others. */
    public static void write(Path file, List<TimeRatio> measured) throws IOException {
        StringJoiner text = new StringJoiner("\n", HEAD + "\n", "");
        for (TimeRatio ratio : measured) {
            text.add(String.format(Locale.ROOT, "# %s\n%s = %.2f\n", ratio.meaning(), ratio.name(), ratio.value()));
        }
        Files.writeString(file, text.toString());
    }

    /** What a ratio was; empty when it was never recorded. */
    public OptionalDouble of(String name) {
        return ratios.containsKey(name) ? OptionalDouble.of(ratios.get(name)) : OptionalDouble.empty();
    }

    SortedSet<String> names() {
        return new TreeSet<>(ratios.keySet());
    }
}
