package dev.tributary.report.figures;

import dev.tributary.core.figures.LengthFigure;
import dev.tributary.core.figures.Orders;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;

/** Conversions by the length of their path, as {@code touches,conversions,revenue,share}. */
public final class PathLengthsCsv {
    /** The names of the columns. */
    public static final List<String> HEADER = List.of("touches", "conversions", "revenue", "share");

    private PathLengthsCsv() {}

    /**
     * Writes the file, replacing an existing one.
     *
     * @param all the conversions that the shares refer to
     */
    public static void write(List<LengthFigure> lengths, Orders all, Path file) {
        CsvFile.write(file, HEADER, lengths.stream().map(length -> cells(length, all)));
    }

    /** Returns the cells of a row. */
    public static List<String> cells(LengthFigure length, Orders all) {
        return List.of(
                Integer.toString(length.touches()),
                Long.toString(length.orders().conversions()),
                Cell.number(length.orders().revenue()),
                Cell.number(length.orders().shareOf(all)));
    }
}
