package dev.tributary.report.figures;

import dev.tributary.core.figures.LagFigure;
import dev.tributary.core.figures.Orders;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;

/** Conversions by the whole days from the first touch, as {@code days,conversions,revenue,share}. */
public final class TimeLagsCsv {
    /** The names of the columns. */
    public static final List<String> HEADER = List.of("days", "conversions", "revenue", "share");

    private TimeLagsCsv() {}

    /**
     * Writes the file, replacing an existing one.
     *
     * @param all the conversions that the shares refer to
     */
    public static void write(List<LagFigure> lags, Orders all, Path file) {
        CsvFile.write(file, HEADER, lags.stream().map(lag -> cells(lag, all)));
    }

    /** Returns the cells of a row. */
    public static List<String> cells(LagFigure lag, Orders all) {
        return List.of(
                Long.toString(lag.days()),
                Long.toString(lag.orders().conversions()),
                Cell.number(lag.orders().revenue()),
                Cell.number(lag.orders().shareOf(all)));
    }
}
