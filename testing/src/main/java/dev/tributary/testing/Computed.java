package dev.tributary.testing;

import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.IhcEngine;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.attribution.ihc.Workspace;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer to journeys, computed from their rows alone with the built-in model. */
final class Computed {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Computed() {}

    /**
     * Returns the answer's body.
     *
     * @param failed the journeys of the request that are reported as failed
     */
    static String answer(List<SentJourney> journeys, List<SentJourney> failed) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("statusCode", failed.isEmpty() ? 200 : 206);
        ArrayNode values = answer.putArray("value");
        journeys.stream().filter(journey -> !failed.contains(journey)).forEach(journey -> add(journey, values));
        ArrayNode errors = answer.putArray("partialFailureErrors");
        failed.forEach(journey -> errors.addObject()
                .put("conversion_id", journey.conversionId())
                .put("statusCode", 406)
                .put("message", "the journey could not be parsed"));
        return answer.toString();
    }

    private static void add(SentJourney journey, ArrayNode values) {
        Workspace work = new Workspace();
        work.begin(journey.size());
        List<String> channels =
                IntStream.range(0, journey.size()).mapToObj(journey::channel).toList();
        for (int position = 0; position < journey.size(); position++) {
            work.set(
                    position,
                    journey.hour(position),
                    position,
                    journey.flag(position, "holder_engagement"),
                    journey.flag(position, "closer_engagement"));
        }
        new IhcEngine(DefaultModel.create(), Redistribution.NONE, channels).attribute(work);
        double[] initializer = FourDecimals.of(journey.size(), work::initializer);
        double[] holder = FourDecimals.of(journey.size(), work::holder);
        double[] closer = FourDecimals.of(journey.size(), work::closer);
        double[] ihc = FourDecimals.of(journey.size(), work::ihc);
        for (int position = 0; position < journey.size(); position++) {
            values.addObject()
                    .put("conversion_id", journey.conversionId())
                    .put("session_id", journey.sessionId(position))
                    .put("initializer", initializer[position])
                    .put("holder", holder[position])
                    .put("closer", closer[position])
                    .put("ihc", ihc[position]);
        }
    }
}
