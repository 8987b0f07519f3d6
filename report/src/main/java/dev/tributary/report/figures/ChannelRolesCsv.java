package dev.tributary.report.figures;

import dev.tributary.core.figures.ChannelRoles;
import dev.tributary.core.figures.Orders;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The roles of each channel as CSV: for each role the number of conversions and their revenue. */
public final class ChannelRolesCsv {
    private static final List<String> HEADER = List.of(
            "channel_name",
            "initiated",
            "initiated_revenue",
            "assisted",
            "assisted_revenue",
            "closed",
            "closed_revenue",
            "only_touch",
            "only_touch_revenue");

    private ChannelRolesCsv() {}

    /** Writes the file, replacing an existing one. */
    public static void write(List<ChannelRoles> channels, Path file) {
        CsvFile.write(file, HEADER, channels.stream().map(ChannelRolesCsv::cells));
    }

    private static List<String> cells(ChannelRoles channel) {
        List<String> cells = new ArrayList<>();
        cells.add(Cell.text(channel.channel()));
        for (Orders orders : List.of(channel.initiated(), channel.assisted(), channel.closed(), channel.alone())) {
            cells.add(Long.toString(orders.conversions()));
            cells.add(Cell.number(orders.revenue()));
        }
        return cells;
    }
}
