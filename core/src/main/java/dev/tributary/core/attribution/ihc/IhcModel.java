package dev.tributary.core.attribution.ihc;

import dev.tributary.core.text.Shown;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of one conversion type. {@link IhcEngine} explains them; they are this project's interpretation of
 * recorded answers, not the vendor's specification. Immutable and thread-safe.
 *
 * @param conversionType the conversion type the parameters belong to
 * @param weights each phase's weight in ihc, 0 to 1e100, not all 0; only their ratios matter
 * @param scores per phase the channels whose score is not 1, 1e-100 to 1e100; only ratios within a phase matter
 * @param gapCurve maps the hours since the previous session to the degree of a new beginning; 1 is a restart
 * @param closerCurve maps the hours until the last session to the closer value
 * @param provenance the origin of the parameters, a text for people
 * @param fit the model's error on answers, if it was measured
 */
public record IhcModel(
        String conversionType,
        Map<Phase, Double> weights,
        Map<Phase, Map<String, Double>> scores,
        Curve gapCurve,
        Curve closerCurve,
        String provenance,
        Optional<ModelFit> fit) {
    /**
     * Only ratios matter; sums and products of larger numbers, or of smaller scores, would exceed the range of a
     * double.
     */
    private static final double MOST = 1e100;

    private static final double LEAST_SCORE = 1e-100;

    /** Creates a model whose error on answers was not measured. */
    public IhcModel(
            String conversionType,
            Map<Phase, Double> weights,
            Map<Phase, Map<String, Double>> scores,
            Curve gapCurve,
            Curve closerCurve,
            String provenance) {
        this(conversionType, weights, scores, gapCurve, closerCurve, provenance, Optional.empty());
    }

    /** Returns the same model with its error on answers. */
    public IhcModel withFit(ModelFit measured) {
        return new IhcModel(conversionType, weights, scores, gapCurve, closerCurve, provenance, Optional.of(measured));
    }

    public IhcModel {
        weights = Map.copyOf(weights);
        Map<Phase, Map<String, Double>> copies = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            copies.put(phase, Map.copyOf(scores.getOrDefault(phase, Map.of())));
            checkWeight(phase, weights.getOrDefault(phase, Double.NaN));
            copies.get(phase).forEach((channel, score) -> checkScore(phase, channel, score));
        }
        scores = Map.copyOf(copies);
        if (weights.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            throw new IllegalArgumentException("weights: all are 0");
        }
    }

    private static void checkWeight(Phase phase, double weight) {
        if (!(weight >= 0) || weight > MOST) {
            throw new IllegalArgumentException(
                    "weights." + phase.label() + ": " + weight + " is not a weight, 0 to " + MOST);
        }
    }

    private static void checkScore(Phase phase, String channel, double score) {
        if (!(score > 0) || score > MOST || score < LEAST_SCORE) {
            throw new IllegalArgumentException("scores." + phase.label() + "." + Shown.plain(channel) + ": " + score
                    + " is not a score, " + LEAST_SCORE + " to " + MOST);
        }
    }

    /** Returns the weight of a phase. */
    public double weight(Phase phase) {
        return weights.getOrDefault(phase, 0.0);
    }

    /** Returns the score of a channel in a phase, 1 if none is known. */
    public double score(Phase phase, String channel) {
        return scores.getOrDefault(phase, Map.of()).getOrDefault(channel, 1.0);
    }
}
