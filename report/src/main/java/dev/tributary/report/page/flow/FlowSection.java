package dev.tributary.report.page.flow;

import dev.tributary.pipeline.page.PathSteps;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.roles.RoleOrder;
import dev.tributary.report.page.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What follows what: for each channel, how many of its visits were followed by which.
 *
 * @param lede the strongest link, and after which channel an order follows most often
 * @param heads the channels, as heads of columns
 * @param rows the start, then the channels
 * @param csv all steps
 */
public record FlowSection(Sentence lede, List<Head> heads, List<FlowRow> rows, CsvLink csv) {
    public FlowSection {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * The head of a row or a column.
     *
     * @param whole the whole name
     * @param shown the name, or its beginning
     */
    public record Head(String whole, String shown) {}

    /**
     * A row.
     *
     * @param start whether it is that of the start, which no order and no end follows
     * @param cells how often each channel follows
     * @param order how often an order follows, in percent; empty if it cannot
     * @param end how often nothing follows, in percent; empty if it cannot
     * @param visits how many visits there were
     */
    public record FlowRow(Head head, boolean start, List<Followed> cells, String order, String end, String visits) {
        public FlowRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How often one channel follows another.
     *
     * @param percent in percent; empty if that is 0
     * @param depth the depth of its colour, 0 to 1; 0 for several channels together, which is no link
     * @param faint whether its number is in second ink
     * @param title both names, and the counts
     */
    public record Followed(String percent, String depth, boolean faint, String title) {}

    /** Returns the section; empty without an order, since then nothing leads anywhere. */
    public static Optional<FlowSection> of(PathSteps steps, Material material) {
        if (steps.steps().isEmpty() || !material.hasOrders()) {
            return Optional.empty();
        }
        StepMatrix matrix = StepMatrix.of(
                steps, RoleOrder.of(material).stream().map(PageChannel::name).toList());
        FlowRows rows = new FlowRows(matrix, material.text());
        return Optional.of(new FlowSection(
                new FlowLede(matrix, material.text()).sentence(),
                rows.heads(),
                rows.all(),
                StepsCsv.of(steps, material.text())));
    }
}
