package dev.tributary.report.preview;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.Journey;
import dev.tributary.pipeline.preview.FindingCount;
import dev.tributary.pipeline.preview.Preview;
import dev.tributary.pipeline.preview.RowsShown;
import dev.tributary.pipeline.preview.SourceTotals;
import dev.tributary.report.common.IntakeJson;
import dev.tributary.report.common.JourneysJson;
import dev.tributary.report.common.SetAsideJson;
import dev.tributary.report.common.SetAsideSumsJson;
import dev.tributary.report.common.SourceJson;
import dev.tributary.report.common.SpendJson;
import dev.tributary.report.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A preview as one JSON document. */
public final class PreviewJson {
    private final Preview preview;
    private final DayZone zone;

    private PreviewJson(Preview preview) {
        this.preview = preview;
        this.zone = preview.settings().window().zone();
    }

    /** The document's text. */
    public static String of(Preview preview) {
        return Json.text(node(preview));
    }

    /** The document as a part of another. */
    public static ObjectNode node(Preview preview) {
        return new PreviewJson(preview).document();
    }

    private ObjectNode document() {
        ObjectNode document = Json.document();
        document.put("command", "preview");
        document.put("exit_code", preview.exitCode().code());
        document.put("db", preview.source().name());
        document.putObject("window")
                .put("from", Json.text(preview.settings().window().from()))
                .put("to", Json.text(preview.settings().window().to()))
                .put("zone", zone.name());
        MappingJson.write(document, preview);
        sessions(document.putArray("sessions"), preview.shown());
        conversions(document.putArray("conversions"), preview.shown());
        ArrayNode journeys = document.putArray("journeys_shown");
        preview.shown().journeys().forEach(journey -> journey(journeys.addObject(), journey));
        ArrayNode findings = document.putArray("set_aside");
        preview.findings().forEach(found -> finding(findings.addObject(), found));
        counts(document.putObject("counts"));
        JourneysJson.put(document, preview.journeys());
        IntakeJson.put(document, preview.source().intake());
        return document;
    }

    private void sessions(ArrayNode nodes, RowsShown shown) {
        SessionTable table = shown.first().sessions();
        boolean campaigns = preview.settings().campaigns().isPresent();
        for (int row = 0; row < table.size(); row++) {
            ObjectNode node = nodes.addObject()
                    .put("session_id", table.id(row))
                    .put("user_id", shown.first().sessionUsers().get(row).orElse(null));
            moment(node, table.millis(row)).put("channel", table.channel(row));
            if (campaigns) {
                node.put(
                        "campaign",
                        Optional.of(table.channelDay(row).campaign())
                                .filter(name -> !name.isEmpty())
                                .orElse(null));
            }
            node.put("holder_engagement", table.holder(row) ? 1 : 0)
                    .put("closer_engagement", table.closer(row) ? 1 : 0)
                    .put("impression_interaction", table.impression(row) ? 1 : 0);
        }
    }

    private void conversions(ArrayNode nodes, RowsShown shown) {
        for (Conversion conversion : shown.first().conversions()) {
            int row = conversion.index();
            ObjectNode node = nodes.addObject()
                    .put("conv_id", conversion.id())
                    .put("user_id", shown.first().conversionUsers().get(row).orElse(null));
            moment(node, conversion.millis()).put("revenue", conversion.revenue());
            if (!shown.types().isEmpty()) {
                node.put("type", shown.types().get(row));
            }
        }
    }

    private void journey(ObjectNode node, Journey journey) {
        node.put("conv_id", journey.conversionId());
        moment(node, journey.conversion().millis())
                .put("revenue", journey.conversion().revenue());
        ArrayNode sessions = node.putArray("sessions");
        for (int position = 0; position < journey.size(); position++) {
            moment(sessions.addObject().put("session_id", journey.sessionId(position)), journey.millis(position))
                    .put("channel", journey.channel(position));
        }
    }

    /** Adds the time in UTC, the time in the zone of days, and the day. */
    private ObjectNode moment(ObjectNode node, long millis) {
        Instant time = Instant.ofEpochMilli(millis);
        return node.put("time", time.toString())
                .put(
                        "local_time",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                time.atZone(zone.isUtc() ? ZoneOffset.UTC : zone.zone())))
                .put("day", zone.of(millis).toString());
    }

    private static void finding(ObjectNode node, FindingCount found) {
        node.put("code", found.first().finding().code())
                .put("table", found.first().table())
                .put("rows", found.rows());
        SetAsideJson.write(node.putObject("first"), found.first());
    }

    private void counts(ObjectNode node) {
        SourceTotals totals = preview.totals();
        SourceJson.write(node.putObject("rows"), preview.source());
        usable(node.putObject("sessions"), totals.sessions());
        usable(node.putObject("conversions"), totals.conversions());
        node.put("users_with_a_conversion", totals.users());
        ObjectNode revenue = node.putObject("revenue")
                .put("source", Json.plain(totals.revenueOfSource()))
                .put("usable", Json.plain(totals.revenue()))
                .put("set_aside", Json.plain(totals.revenueSetAside().total().toDecimal()));
        SetAsideSumsJson.put(revenue, totals.revenueSetAside().parts());
        totals.cost().ifPresent(of -> {
            ObjectNode cost = node.putObject("cost")
                    .put("source", Json.plain(of.source()))
                    .put("usable", Json.plain(of.used()))
                    .put("set_aside", Json.plain(of.setAside().total().toDecimal()));
            SetAsideSumsJson.put(cost, of.setAside().parts());
            of.spend().ifPresent(spend -> SpendJson.write(cost.putObject("spend"), spend));
        });
    }

    private static void usable(ObjectNode node, SourceTotals.UsableRows usable) {
        node.put("usable", usable.count())
                .put("first_day", Json.text(usable.days().map(SourceTotals.UsableRows.Span::first)))
                .put("last_day", Json.text(usable.days().map(SourceTotals.UsableRows.Span::last)));
    }
}
