package dev.tributary.pipeline.figures;

import dev.tributary.core.figures.ChannelRoles;
import dev.tributary.core.figures.GroupFigure;
import dev.tributary.core.figures.LagSpread;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigure;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.pipeline.summary.IntakeJson;
import dev.tributary.pipeline.summary.JourneysJson;
import dev.tributary.pipeline.summary.SelectionJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures as one JSON document. Of the paths, of which there may be millions, it holds the first. */
public final class FigureJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private FigureJson() {}

    /**
     * The document's text.
     *
     * @param top how many paths it holds at most
     */
    public static String of(FigureOutcome outcome, int top) {
        PathFigures figures = outcome.figures();
        ObjectNode document = MAPPER.createObjectNode();
        document.put("command", "figures");
        SelectionJson.put(document, outcome.selection());
        orders(document.putObject("attributed"), figures.attributed());
        orders(document.putObject("unattributed"), figures.unattributed());
        document.put("nulls", figures.nulls());
        optional(document, "conversion_rate", figures.conversionRate());
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
        ArrayNode files = document.putArray("files");
        outcome.files().stream().map(Path::toString).forEach(files::add);
        return MAPPER.writeValueAsString(document);
    }

    private static void path(ObjectNode node, PathFigure path) {
        ArrayNode channels = node.putArray("channels");
        path.channels().forEach(channels::add);
        orders(node, path.orders());
        node.put("nulls", path.nulls());
        node.put("conversion_rate", plain(path.conversionRate()));
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
        node.put("lower_quartile", plain(spread.lowerQuartile()))
                .put("median", plain(spread.median()))
                .put("upper_quartile", plain(spread.upperQuartile()))
                .put("mean", plain(spread.mean()));
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
        optional(node, "average_revenue", group.orders().averageRevenue());
        node.put("attributed", group.attributed());
        node.put("touches", group.touches());
        optional(node, "average_touches", group.averageTouches());
    }

    private static void share(ObjectNode node, Orders orders, Orders all) {
        orders(node, orders);
        optional(node, "share", orders.shareOf(all));
    }

    private static void orders(ObjectNode node, Orders orders) {
        node.put("conversions", orders.conversions()).put("revenue", plain(orders.revenue()));
    }

    private static void optional(ObjectNode node, String name, Optional<BigDecimal> number) {
        number.map(FigureJson::plain).ifPresentOrElse(present -> node.put(name, present), () -> node.putNull(name));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
