package dev.tributary.report.figures;

import dev.tributary.core.figures.ChannelRoles;
import dev.tributary.core.figures.GroupFigure;
import dev.tributary.core.figures.LagSpread;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigure;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.pipeline.figures.FigureOutcome;
import dev.tributary.report.common.IntakeJson;
import dev.tributary.report.common.JourneysJson;
import dev.tributary.report.common.SelectionJson;
import dev.tributary.report.json.Json;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Path figures as one JSON document. It contains only the first paths, because there may be millions. */
public final class FigureJson {
    private FigureJson() {}

    /**
     * Returns the document's text.
     *
     * @param top the maximum number of paths
     * @param files the files written
     */
    public static String of(FigureOutcome outcome, int top, List<Path> files) {
        PathFigures figures = outcome.figures();
        ObjectNode document = Json.document();
        document.put("command", "figures");
        SelectionJson.put(document, outcome.selection());
        orders(document.putObject("attributed"), figures.attributed());
        orders(document.putObject("unattributed"), figures.unattributed());
        document.put("nulls", figures.nulls());
        Json.put(document, "conversion_rate", figures.conversionRate());
        JourneysJson.put(document, outcome.journeys());
        document.put("distinct_paths", figures.paths().size());
        ArrayNode paths = document.putArray("paths");
        figures.paths().stream().limit(top).forEach(path -> path(paths.addObject(), path));
        distributions(document, figures);
        ArrayNode channels = document.putArray("channels");
        figures.channels().forEach(channel -> channel(channels.addObject(), channel));
        groups(document.putArray("customers"), "customers", figures.customers());
        if (!figures.types().isEmpty()) {
            groups(document.putArray("conversion_types"), "type", figures.types());
        }
        ArrayNode ambiguous = document.putArray("ambiguous_channels");
        figures.ambiguousChannels().forEach(ambiguous::add);
        document.put("set_aside", outcome.setAside().size());
        IntakeJson.put(document, outcome.intake());
        ArrayNode written = document.putArray("files");
        files.stream().map(Path::toString).forEach(written::add);
        return Json.text(document);
    }

    private static void path(ObjectNode node, PathFigure path) {
        ArrayNode channels = node.putArray("channels");
        path.channels().forEach(channels::add);
        orders(node, path.orders());
        node.put("nulls", path.nulls());
        node.put("conversion_rate", Json.plain(path.conversionRate()));
    }

    private static void distributions(ObjectNode document, PathFigures figures) {
        Orders all = figures.attributed();
        ArrayNode lengths = document.putArray("lengths");
        figures.lengths()
                .forEach(length -> share(lengths.addObject().put("touches", length.touches()), length.orders(), all));
        ArrayNode lags = document.putArray("lags");
        figures.lags().days().forEach(lag -> share(lags.addObject().put("days", lag.days()), lag.orders(), all));
        figures.lags()
                .spread()
                .ifPresentOrElse(
                        spread -> spread(document.putObject("lag_days"), spread), () -> document.putNull("lag_days"));
    }

    private static void spread(ObjectNode node, LagSpread spread) {
        node.put("lower_quartile", Json.plain(spread.lowerQuartile()))
                .put("median", Json.plain(spread.median()))
                .put("upper_quartile", Json.plain(spread.upperQuartile()))
                .put("mean", Json.plain(spread.mean()));
    }

    private static void channel(ObjectNode node, ChannelRoles channel) {
        node.put("channel", channel.channel());
        orders(node.putObject("initiated"), channel.initiated());
        orders(node.putObject("assisted"), channel.assisted());
        orders(node.putObject("closed"), channel.closed());
        orders(node.putObject("only_touch"), channel.alone());
    }

    private static void groups(ArrayNode nodes, String name, List<GroupFigure> groups) {
        groups.forEach(group -> group(nodes.addObject().put(name, group.group()), group));
    }

    private static void group(ObjectNode node, GroupFigure group) {
        orders(node, group.orders());
        Json.put(node, "average_revenue", group.orders().averageRevenue());
        node.put("attributed", group.attributed());
        node.put("touches", group.touches());
        Json.put(node, "average_touches", group.averageTouches());
    }

    private static void share(ObjectNode node, Orders orders, Orders all) {
        orders(node, orders);
        Json.put(node, "share", orders.shareOf(all));
    }

    private static void orders(ObjectNode node, Orders orders) {
        node.put("conversions", orders.conversions()).put("revenue", Json.plain(orders.revenue()));
    }
}
