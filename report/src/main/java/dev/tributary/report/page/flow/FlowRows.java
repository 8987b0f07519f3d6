package dev.tributary.report.page.flow;

import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Piece;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the rows of a matrix of steps. */
final class FlowRows {
    private static final double FAINT = 0.2;
    private static final FlowSection.Head START = new FlowSection.Head("Start", "Start");

    private final StepMatrix matrix;
    private final PageText text;
    private final List<FlowSection.Head> heads;
    private final double highest;

    FlowRows(StepMatrix matrix, PageText text) {
        this.matrix = matrix;
        this.text = text;
        this.heads = Stream.concat(
                        matrix.kept().stream()
                                .map(channel -> new FlowSection.Head(channel, new Piece.Name(channel).words())),
                        others().stream())
                .toList();
        this.highest = IntStream.rangeClosed(0, matrix.channels())
                .filter(row -> matrix.total(row) > 0)
                .mapToDouble(row -> IntStream.range(0, matrix.kept().size())
                        .mapToDouble(column -> part(row, column).doubleValue())
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    private List<FlowSection.Head> others() {
        String shown = text.count(matrix.others()) + (matrix.others() == 1 ? " other" : " others");
        return matrix.others() == 0 ? List.of() : List.of(new FlowSection.Head(shown, shown));
    }

    List<FlowSection.Head> heads() {
        return heads;
    }

    List<FlowSection.FlowRow> all() {
        List<FlowSection.FlowRow> rows = new ArrayList<>();
        for (int row = 0; row <= matrix.channels(); row++) {
            if (matrix.total(row) > 0) {
                rows.add(row(row));
            }
        }
        return rows;
    }

    private FlowSection.FlowRow row(int row) {
        boolean start = row == 0;
        FlowSection.Head head = start ? START : heads.get(row - 1);
        return new FlowSection.FlowRow(
                head,
                start,
                IntStream.range(0, matrix.channels())
                        .mapToObj(column -> cell(head, row, column))
                        .toList(),
                start ? "" : whole(part(row, matrix.channels())),
                start ? "" : whole(part(row, matrix.channels() + 1)),
                text.count(matrix.total(row)));
    }

    private FlowSection.Followed cell(FlowSection.Head from, int row, int column) {
        BigDecimal part = part(row, column);
        boolean together = column == matrix.kept().size();
        double depth = together || highest == 0 ? 0 : part.doubleValue() / highest;
        String percent = whole(part);
        return new FlowSection.Followed(
                percent.equals("0") ? "" : percent,
                String.format(Locale.ROOT, "%.2f", depth),
                depth < FAINT && !together,
                from.shown() + " → " + heads.get(column).shown() + ": " + text.count(matrix.count(row, column)) + " of "
                        + text.count(matrix.total(row)));
    }

    private String whole(BigDecimal part) {
        return text.number(part.movePointRight(2), 0);
    }

    private BigDecimal part(int row, int column) {
        return BigDecimal.valueOf(matrix.count(row, column))
                .divide(BigDecimal.valueOf(matrix.total(row)), MathContext.DECIMAL64);
    }
}
