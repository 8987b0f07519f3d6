package dev.tributary.report.figures;

import dev.tributary.core.figures.GroupFigure;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Conversions by group as CSV: a column with the group, then {@code
 * conversions,revenue,average_revenue,attributed,touches,average_touches}; an average of nothing is empty.
 */
public final class GroupsCsv {
    private static final List<String> FIGURES =
            List.of("conversions", "revenue", "average_revenue", "attributed", "touches", "average_touches");

    private GroupsCsv() {}

    /**
     * Writes the file, replacing an existing one.
     *
     * @param column the name of the column with the groups
     */
    public static void write(String column, List<GroupFigure> groups, Path file) {
        CsvFile.write(
                file,
                Stream.concat(Stream.of(column), FIGURES.stream()).toList(),
                groups.stream().map(GroupsCsv::cells));
    }

    private static List<String> cells(GroupFigure figure) {
        return List.of(
                Cell.text(figure.group()),
                Long.toString(figure.orders().conversions()),
                Cell.number(figure.orders().revenue()),
                Cell.number(figure.orders().averageRevenue()),
                Long.toString(figure.attributed()),
                Long.toString(figure.touches()),
                Cell.number(figure.averageTouches()));
    }
}
