package dev.tributary.report.figures;

import dev.tributary.core.figures.PathFigure;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Paths as {@code path,total_conversions,total_conversion_value,total_null,conversion_rate}: the column names of common
 * packages for R and Python. The channels of a path are separated by {@value PathFigure#SEPARATOR}.
 */
public final class PathsCsv {
    /** The names of the columns. */
    public static final List<String> HEADER =
            List.of("path", "total_conversions", "total_conversion_value", "total_null", "conversion_rate");

    private PathsCsv() {}

    /** Writes the file, replacing an existing one. */
    public static void write(List<PathFigure> paths, Path file) {
        CsvFile.write(file, HEADER, paths.stream().map(PathsCsv::cells));
    }

    /** Returns the cells of a row. */
    public static List<String> cells(PathFigure path) {
        return List.of(
                Cell.text(path.text()),
                Long.toString(path.orders().conversions()),
                Cell.number(path.orders().revenue()),
                Long.toString(path.nulls()),
                Cell.number(path.conversionRate()));
    }
}
