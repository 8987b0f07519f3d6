package dev.tributary.calibrate.model;

import dev.tributary.core.attribution.ihc.Curve;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.ModelFit;
import dev.tributary.core.attribution.ihc.Phase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a model file, in the form that the store's model reader reads. The same model gives the same text:
 * channels are sorted, numbers are written in full and without exponents.
 */
public final class ModelText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int PAIRS_A_LINE = 6;

    private ModelText() {}

    /** The text, ending in a line break. */
    public static String of(IhcModel model) {
        return "{\n  \"conv_type_id\": " + quoted(model.conversionType()) + ",\n  \"weights\": {"
                + Arrays.stream(Phase.values())
                        .map(phase -> "\"" + phase.label() + "\": " + number(model.weight(phase)))
                        .collect(Collectors.joining(", "))
                + "},\n  \"scores\": {\n"
                + Arrays.stream(Phase.values())
                        .map(phase -> "    \"" + phase.label() + "\": {"
                                + scores(model.scores().getOrDefault(phase, Map.of())) + "}")
                        .collect(Collectors.joining(",\n"))
                + "\n  },\n  \"gap_curve\": [" + curve(model.gapCurve()) + "\n  ],\n  \"closer_curve\": ["
                + curve(model.closerCurve()) + "\n  ],\n  \"provenance\": " + quoted(model.provenance())
                + model.fit().map(ModelText::fit).orElse("") + "\n}\n";
    }

    private static String fit(ModelFit fit) {
        return ",\n  \"fit\": {\"journeys\": " + fit.journeys() + ", \"mean_error\": " + number(fit.meanError())
                + ", \"max_error\": " + number(fit.maxError()) + "}";
    }

    private static String scores(Map<String, Double> scores) {
        return new TreeMap<>(scores)
                .entrySet().stream()
                        .map(score -> quoted(score.getKey()) + ": " + number(score.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String curve(Curve curve) {
        return IntStream.range(0, curve.knots())
                .mapToObj(knot -> (knot % PAIRS_A_LINE == 0 ? "\n    [" : " [") + number(curve.hour(knot)) + ", "
                        + number(curve.value(knot)) + "]")
                .collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }
}
