package dev.tributary.report.csv;

import dev.tributary.core.figures.CustomerFigure;
import java.nio.file.Path;
import java.util.List;

/**
 * Conversions by the kind of their customers, as
 * {@code customers,conversions,revenue,average_revenue,attributed,touches,average_touches}; an average of nothing is empty.
 */
public final class CustomersCsv {
    private static final List<String> HEADER = List.of(
            "customers", "conversions", "revenue", "average_revenue", "attributed", "touches", "average_touches");

    private CustomersCsv() {}

    /** Writes the file, replacing one that is there. */
    public static void write(List<CustomerFigure> customers, Path file) {
        CsvFile.write(file, HEADER, customers.stream().map(CustomersCsv::cells));
    }

    private static List<String> cells(CustomerFigure figure) {
        return List.of(
                figure.kind().label(),
                Long.toString(figure.orders().conversions()),
                Cell.number(figure.orders().revenue()),
                Cell.number(figure.orders().averageRevenue()),
                Long.toString(figure.attributed()),
                Long.toString(figure.touches()),
                Cell.number(figure.averageTouches()));
    }
}
