package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code redistribution_parameter} in the service's own format, from JSON or another tree. */
public final class RedistributionNode {
    private static final List<String> PHASES =
            Arrays.stream(Phase.values()).map(Phase::label).toList();
    private static final List<String> FIELDS =
            List.of("direction", "receive_threshold", "redistribution_channel_labels");
    private static final List<String> DIRECTIONS = Arrays.stream(Redistribution.Direction.values())
            .map(direction -> direction.name().toLowerCase(Locale.ROOT))
            .toList();

    private RedistributionNode() {}

    /**
     * Reads the parameter; if it is missing, nothing is redistributed.
     *
     * @throws IllegalArgumentException when it is not in the service's format; the message names the field
     */
    public static Redistribution read(JsonNode node) {
        if (node.isMissingNode()) {
            return Redistribution.NONE;
        }
        requireFields("redistribution_parameter", node, PHASES);
        Map<Phase, Redistribution.Rule> rules = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            if (node.has(phase.label())) {
                rules.put(phase, rule("redistribution_parameter." + phase.label(), node.path(phase.label())));
            }
        }
        return new Redistribution(rules);
    }

    private static Redistribution.Rule rule(String name, JsonNode node) {
        requireFields(name, node, FIELDS);
        String direction = node.path("direction").asString("");
        if (!DIRECTIONS.contains(direction)) {
            throw new IllegalArgumentException(
                    name + ".direction is " + Shown.quoted(direction) + ", not one of " + DIRECTIONS);
        }
        JsonNode threshold = node.path("receive_threshold");
        if (!threshold.isNumber()) {
            throw new IllegalArgumentException(name + ".receive_threshold is missing or not a number");
        }
        JsonNode labels = node.path("redistribution_channel_labels");
        if (!labels.isArray()) {
            throw new IllegalArgumentException(name + ".redistribution_channel_labels is missing or not a list");
        }
        Set<String> channels = new HashSet<>();
        for (JsonNode label : labels) {
            if (!label.isString() || !ServiceText.isWhole(label.stringValue())) {
                throw new IllegalArgumentException(
                        name + ".redistribution_channel_labels holds " + Shown.plain(label.toString()) + ", no text");
            }
            channels.add(label.stringValue());
        }
        return new Redistribution.Rule(
                Redistribution.Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                threshold.asDouble(Double.NaN),
                channels);
    }

    private static void requireFields(String name, JsonNode node, List<String> known) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(name + " is not a mapping");
        }
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                String meant = NearestMatch.of(field, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; it may have " + known);
                throw new IllegalArgumentException(name + " has an unknown key " + Shown.quoted(field) + meant);
            }
        }
    }
}
