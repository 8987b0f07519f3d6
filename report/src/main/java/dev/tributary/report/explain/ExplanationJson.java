package dev.tributary.report.explain;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.journey.Journey;
import dev.tributary.pipeline.explain.ExplainedConversion;
import dev.tributary.report.common.IntakeJson;
import dev.tributary.report.common.JourneysJson;
import dev.tributary.report.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explanation as one JSON document. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /**
     * The document's text.
     *
     * @param zone that of the days; times are in UTC
     */
    public static String of(ExplainedConversion explained, DayZone zone) {
        ObjectNode document = Json.document();
        document.put("conversion_id", explained.conversion().id());
        document.put(
                "time", Instant.ofEpochMilli(explained.conversion().millis()).toString());
        document.put("day", explained.conversion().day(zone).toString());
        document.put("time_zone", zone.name());
        document.put("revenue", explained.conversion().revenue());
        explained.type().ifPresent(type -> document.put("type", type));
        JourneysJson.put(document, explained.journeys());
        explained
                .why()
                .ifPresent(why -> document.putObject("without_journey")
                        .put("code", why.code())
                        .put("reason", why.reason()));
        explained.explanation().ifPresent(explanation -> {
            document.put("model", explanation.model().conversionType());
            document.put("provenance", explanation.model().provenance());
            sessions(document.putArray("sessions"), explanation, explained, zone);
            steps(document.putArray("steps"), explanation);
        });
        explained
                .stored()
                .origin()
                .ifPresent(origin -> document.putObject("stored_by")
                        .put("attributor", origin.attributor())
                        .put("conv_type_id", origin.conversionType())
                        .put("description", origin.description()));
        IntakeJson.put(document, explained.intake());
        return Json.textWithExponents(document);
    }

    private static void sessions(
            ArrayNode nodes, Explanation explanation, ExplainedConversion explained, DayZone zone) {
        Journey journey = explanation.journey();
        for (int position = 0; position < journey.size(); position++) {
            Explanation.SessionStory story = explanation.sessions().get(position);
            ObjectNode node = nodes.addObject()
                    .put("session_id", journey.sessionId(position))
                    .put("time", Instant.ofEpochMilli(journey.millis(position)).toString())
                    .put("day", zone.of(journey.millis(position)).toString())
                    .put("channel", journey.channel(position))
                    .put("hours_since_previous", story.hoursSincePrevious())
                    .put("hours_left", story.hoursLeft());
            share(node.putObject("engine"), story.share());
            Optional.ofNullable(explained.stored().shares().get(journey.sessionId(position)))
                    .ifPresent(share -> share(node.putObject("stored"), share));
            node.put("revenue", story.share().ihc() * explained.conversion().revenue());
            ObjectNode reasons = node.putObject("reasons");
            new TreeMap<>(story.reasons())
                    .forEach((phase, texts) -> texts.forEach(reasons.withArray(phase.label())::add));
        }
    }

    private static void steps(ArrayNode nodes, Explanation explanation) {
        for (Explanation.Stage stage : explanation.stages()) {
            ArrayNode values =
                    nodes.addObject().put("step", stage.step().label()).putArray("sessions");
            stage.values().forEach(value -> share(values.addObject(), value));
        }
    }

    private static void share(ObjectNode node, SessionShare share) {
        node.put("initializer", share.initializer());
        node.put("holder", share.holder());
        node.put("closer", share.closer());
        node.put("ihc", share.ihc());
    }
}
