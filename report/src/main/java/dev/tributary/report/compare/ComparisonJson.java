package dev.tributary.report.compare;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.compare.Measure;
import dev.tributary.models.compare.ModelMetrics;
import dev.tributary.models.interval.Interval;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.report.common.DirectJson;
import dev.tributary.report.common.IntakeJson;
import dev.tributary.report.common.JourneysJson;
import dev.tributary.report.common.SelectionJson;
import dev.tributary.report.common.SpendJson;
import dev.tributary.report.json.Json;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison of models as one JSON document. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /**
     * Returns the document's text.
     *
     * @param files the files written
     */
    public static String of(Compared compared, List<Path> files) {
        Comparison comparison = compared.comparison();
        ObjectNode document = Json.document();
        comparison.models().forEach(document.putArray("models")::add);
        SelectionJson.put(document, compared.selection());
        compared.ihc().ifPresent(origin -> document.put("ihc", origin));
        compared.direct().ifPresent(match -> DirectJson.put(document, match));
        counts(document.putObject("counts"), compared);
        JourneysJson.put(document, compared.counts().journeys());
        ObjectNode channels = document.putObject("channels");
        comparison.channels().forEach(channel -> channel(channels.putObject(channel.channel()), channel, comparison));
        ObjectNode totals = document.putObject("totals");
        comparison.totals().forEach((model, metrics) -> metrics(totals.putObject(model), metrics));
        compared.read().spend().ifPresent(spend -> SpendJson.write(document.putObject("spend"), spend));
        IntakeJson.put(document, compared.read().intake());
        ArrayNode written = document.putArray("files");
        files.stream().map(Path::toString).forEach(written::add);
        return Json.textWithExponents(document);
    }

    private static void counts(ObjectNode node, Compared compared) {
        Compared.Counts counts = compared.counts();
        node.put("attributed", counts.journeys().journeys());
        node.put("unattributed", counts.journeys().unattributed());
        node.put("revenue", counts.revenue());
        node.put("unattributed_revenue", counts.unattributedRevenue());
        node.put("nulls", counts.nulls());
        node.put("set_aside", compared.read().setAside().size());
    }

    private static void channel(ObjectNode node, ChannelComparison channel, Comparison comparison) {
        node.put("cost", channel.cost());
        ObjectNode models = node.putObject("models");
        for (String model : comparison.models()) {
            ModelMetrics metrics = channel.of(model);
            ObjectNode of = models.putObject(model);
            metrics(of, metrics.metrics());
            metrics.intervals().ifPresent(known -> intervals(of.putObject("intervals"), known));
        }
        ObjectNode ranges = node.putObject("range");
        for (Measure measure : Measure.values()) {
            channel.range(measure).ifPresent(range -> {
                ObjectNode of =
                        ranges.putObject(name(measure)).put("low", range.low()).put("high", range.high());
                Optional<BigDecimal> ihc = comparison.models().contains(Comparison.IHC)
                        ? channel.figure(Comparison.IHC, measure)
                        : Optional.empty();
                ihc.flatMap(range::standing).ifPresent(standing -> of.put("ihc_at", standing));
            });
        }
    }

    private static void metrics(ObjectNode node, Metrics metrics) {
        for (Measure measure : Measure.values()) {
            measure.of(metrics)
                    .ifPresentOrElse(figure -> node.put(name(measure), figure), () -> node.putNull(name(measure)));
        }
    }

    private static void intervals(ObjectNode node, Intervals known) {
        for (Measure measure : Measure.values()) {
            Interval interval = known.of(measure);
            bound(bound(node.putObject(name(measure)), "low", interval.low()), "high", interval.high());
        }
    }

    /** JSON has no infinity: null means no bound. */
    private static ObjectNode bound(ObjectNode node, String name, double bound) {
        return Double.isFinite(bound) ? node.put(name, bound) : node.putNull(name);
    }

    private static String name(Measure measure) {
        return measure.label().toLowerCase(Locale.ROOT);
    }
}
