package dev.tributary.store.model;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Curve;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.ModelFit;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.store.file.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a conversion type's parameters from a JSON file:
 *
 * <pre>{@code
 * { "conv_type_id": "new-customers",
 *   "weights": {"initializer": 0.345, "holder": 0.38, "closer": 0.275},
 *   "scores": {"initializer": {"Direct Traffic": 0.8073}},
 *   "gap_curve": [[50, 0], [330, 1]],
 *   "closer_curve": [[0.1, 1], [0.1, 0.925], [336, 0]],
 *   "provenance": "where the numbers come from",
 *   "fit": {"journeys": 112, "mean_error": 0.0001, "max_error": 0.0009} }
 * }</pre>
 *
 * Curves are lists of [hours, value] knots, see {@link Curve}. {@code scores} and {@code fit} may be left out; everything else is
 * required, and unknown fields are errors.
 */
public final class ModelFile {
    private static final List<String> FIELDS =
            List.of("conv_type_id", "weights", "scores", "gap_curve", "closer_curve", "provenance", "fit");
    private static final List<String> PHASES =
            Arrays.stream(Phase.values()).map(Phase::label).toList();

    private static final long MOST_BYTES = 64 << 20;

    private final Path file;

    private ModelFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a model.
     *
     * @throws TributaryException USAGE when the file is missing, not JSON, or has an invalid value; the message names
     *     the field
     */
    public static IhcModel read(Path file) {
        return new ModelFile(file).read();
    }

    private IhcModel read() {
        JsonNode root = parse();
        requireObject("the file", root, FIELDS);
        try {
            return new IhcModel(
                    text(root, "conv_type_id"),
                    weights(root.path("weights")),
                    scores(root.path("scores")),
                    curve("gap_curve", root.path("gap_curve")),
                    curve("closer_curve", root.path("closer_curve")),
                    text(root, "provenance"),
                    fit(root.path("fit")));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private JsonNode parse() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            return mapper.readTree(new InputFile("The model file", file, MOST_BYTES).bytes());
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.USAGE, "The model file " + file + " cannot be read.", "Check its path.", e);
        } catch (JacksonException e) {
            throw wrong("it is not valid JSON: " + Shown.plain(e.getOriginalMessage()) + location(e));
        }
    }

    /** Unknown if the encoding is invalid. */
    private static String location(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private Optional<ModelFit> fit(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        requireObject("fit", node, List.of("journeys", "mean_error", "max_error"));
        JsonNode journeys = node.path("journeys");
        if (!journeys.isIntegralNumber() || !journeys.canConvertToLong()) {
            throw wrong("fit.journeys is missing or not a whole number");
        }
        return Optional.of(new ModelFit(
                journeys.longValue(),
                number("fit.mean_error", node.path("mean_error")),
                number("fit.max_error", node.path("max_error"))));
    }

    private Map<Phase, Double> weights(JsonNode node) {
        requireObject("weights", node, PHASES);
        Map<Phase, Double> weights = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            weights.put(phase, number("weights." + phase.label(), node.path(phase.label())));
        }
        return weights;
    }

    private Map<Phase, Map<String, Double>> scores(JsonNode node) {
        if (node.isMissingNode()) {
            return Map.of();
        }
        requireObject("scores", node, PHASES);
        Map<Phase, Map<String, Double>> scores = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            String field = "scores." + phase.label();
            if (node.has(phase.label()) && !node.path(phase.label()).isObject()) {
                throw wrong(field + " is not an object");
            }
            Map<String, Double> channels = new HashMap<>();
            for (Map.Entry<String, JsonNode> channel : node.path(phase.label()).properties()) {
                channels.put(
                        whole(field, channel.getKey()),
                        number(field + "." + Shown.plain(channel.getKey()), channel.getValue()));
            }
            scores.put(phase, channels);
        }
        return scores;
    }

    private Curve curve(String field, JsonNode node) {
        if (!node.isArray()) {
            throw wrong(field + " is missing or not a list of [hours, value] pairs");
        }
        double[] hours = new double[node.size()];
        double[] values = new double[node.size()];
        for (int knot = 0; knot < node.size(); knot++) {
            JsonNode pair = node.path(knot);
            String name = field + "[" + knot + "]";
            if (!pair.isArray() || pair.size() != 2) {
                throw wrong(name + " is not a pair [hours, value]");
            }
            hours[knot] = number(name + " hours", pair.path(0));
            values[knot] = number(name + " value", pair.path(1));
        }
        try {
            return new Curve(hours, values);
        } catch (IllegalArgumentException e) {
            throw wrong(field + ": " + e.getMessage());
        }
    }

    private void requireObject(String name, JsonNode node, List<String> fields) {
        if (!node.isObject()) {
            throw wrong(name + " is missing or not an object");
        }
        for (String field : node.propertyNames()) {
            if (!fields.contains(field)) {
                String meant = NearestMatch.of(field, fields)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
                throw wrong(name + " has an unknown field " + Shown.quoted(field) + meant);
            }
        }
    }

    private String text(JsonNode root, String field) {
        JsonNode node = root.path(field);
        if (!node.isString() || node.asString().isBlank()) {
            throw wrong(field + " is missing or not a text");
        }
        return whole(field, node.asString());
    }

    /** Half of a surrogate pair could not be written again. */
    private String whole(String field, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw wrong(field + " contains half of a surrogate pair");
        }
        return text;
    }

    private double number(String field, JsonNode node) {
        double number = node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw wrong(field + " is missing or not a number");
        }
        return number;
    }

    private TributaryException wrong(String what) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The model file " + file + " cannot be used: " + what + (what.endsWith("?") ? "" : "."),
                "Its format is described in docs/reference/model-file.md.");
    }
}
