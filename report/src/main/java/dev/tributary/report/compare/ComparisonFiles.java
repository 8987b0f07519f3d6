package dev.tributary.report.compare;

import dev.tributary.pipeline.compare.Compared;
import dev.tributary.pipeline.form.Output;
import dev.tributary.report.common.QuarantineCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a comparison as a CSV file, and the list of the rows that could not be used. */
public final class ComparisonFiles {
    private ComparisonFiles() {}

    /** Returns the files that may be written into a folder. */
    public static List<Output> in(Path folder) {
        return List.of(
                new Output("comparison", comparison(folder)), new Output("list of rows set aside", quarantine(folder)));
    }

    /**
     * Writes them; returns their paths. An empty list is written only to replace an older one.
     *
     * @param intervals whether metrics have intervals
     * @throws dev.tributary.core.TributaryException STORAGE if a file cannot be written
     */
    public static List<Path> write(Compared compared, boolean intervals, Path folder) {
        Path comparison = comparison(folder);
        ComparisonCsv.write(compared.comparison(), intervals, comparison);
        List<Path> files = new ArrayList<>(List.of(comparison));
        QuarantineCsv.write(compared.read().setAside(), quarantine(folder)).ifPresent(files::add);
        return files;
    }

    private static Path comparison(Path folder) {
        return folder.resolve("model_comparison.csv");
    }

    private static Path quarantine(Path folder) {
        return QuarantineCsv.in(folder, "compare");
    }
}
