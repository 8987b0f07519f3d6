package dev.tributary.pipeline.compare;

import dev.tributary.report.csv.ComparisonCsv;
import dev.tributary.report.csv.QuarantineCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a comparison as a CSV file, and the list of the rows that could not be used. */
public final class ComparisonFiles {
    private ComparisonFiles() {}

    /**
     * Writes them; answers where they are. A list with nothing in it is written only over an older one.
     *
     * @param intervals whether figures come with intervals
     * @throws dev.tributary.core.TributaryException STORAGE where a file cannot be written
     */
    public static List<Path> write(Compared compared, boolean intervals, Path folder) {
        Path comparison = folder.resolve("model_comparison.csv");
        ComparisonCsv.write(compared.comparison(), intervals, comparison);
        List<Path> files = new ArrayList<>(List.of(comparison));
        QuarantineCsv.write(compared.setAside(), folder).ifPresent(files::add);
        return files;
    }
}
