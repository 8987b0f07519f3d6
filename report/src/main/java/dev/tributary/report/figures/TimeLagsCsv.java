package dev.tributary.report.figures;

import dev.tributary.core.figures.LagFigure;
import dev.tributary.core.figures.Orders;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;

/** Conversions by the whole days from the first touch, as {@code days,conversions,revenue,share}. */
public final class TimeLagsCsv {
    private TimeLagsCsv() {}

    /**
     * Writes the file, replacing an existing one.
     *
     * @param all the conversions that the shares refer to
     */
    public static void write(List<LagFigure> lags, Orders all, Path file) {
        CsvFile.write(
                file,
                List.of("days", "conversions", "revenue", "share"),
                lags.stream()
                        .map(lag -> List.of(
                                Long.toString(lag.days()),
                                Long.toString(lag.orders().conversions()),
                                Cell.number(lag.orders().revenue()),
                                Cell.number(lag.orders().shareOf(all)))));
    }
}
