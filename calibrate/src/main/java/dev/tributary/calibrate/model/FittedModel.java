package dev.tributary.calibrate.model;

import dev.tributary.calibrate.answers.Observed;
import dev.tributary.calibrate.answers.Rounding;
import dev.tributary.calibrate.curve.CurveFit;
import dev.tributary.calibrate.curve.FittedPhase;
import dev.tributary.calibrate.curve.Shape;
import dev.tributary.calibrate.curve.ShareRows;
import dev.tributary.core.attribution.ihc.Curve;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model and the intermediate results of its fit.
 *
 * @param phases the fit per phase
 * @param restart the gaps between which journeys begin to restart
 */
public record FittedModel(IhcModel model, Map<Phase, FittedPhase> phases, WeightsFit weights, RestartBracket restart) {
    /** Fits everything: closer, initializer, the holder computed from both, weights. */
    public static FittedModel of(List<Observed> journeys, List<String> channels, String type, String provenance) {
        double noise = Rounding.noise(journeys);
        int count = channels.size();
        RestartBracket restart = RestartBracket.of(journeys);
        FittedPhase closer = new CurveFit(PhaseRows.closer(journeys), count, Shape.FALLING, noise).fit();
        FittedPhase initializer = new CurveFit(PhaseRows.initializer(journeys), count, Shape.RISING, noise).fit();
        Curve gapCurve = CurveEnds.gap(initializer, restart);
        Curve closerCurve = CurveEnds.closer(closer);
        ShareRows holderRows = PhaseRows.holder(journeys, gapCurve, closerCurve, channels);
        FittedPhase holder = new CurveFit(holderRows, count, Shape.FALLING, noise).fitScores();
        WeightsFit weights = new WeightsFit(journeys, noise);
        Map<Phase, FittedPhase> phases =
                Map.of(Phase.INITIALIZER, initializer, Phase.HOLDER, holder, Phase.CLOSER, closer);
        IhcModel model =
                new IhcModel(type, weights.weights(), scores(phases, channels), gapCurve, closerCurve, provenance);
        return new FittedModel(model, phases, weights, restart);
    }

    private static Map<Phase, Map<String, Double>> scores(Map<Phase, FittedPhase> phases, List<String> channels) {
        Map<Phase, Map<String, Double>> scores = new EnumMap<>(Phase.class);
        phases.forEach((phase, fitted) -> {
            Map<String, Double> ofPhase = new HashMap<>();
            for (int channel = 0; channel < channels.size(); channel++) {
                if (fitted.logScores[channel] != 0) {
                    double score = StrictMath.exp(fitted.logScores[channel]);
                    ofPhase.put(channels.get(channel), StrictMath.rint(score * 1e6) / 1e6);
                }
            }
            scores.put(phase, ofPhase);
        });
        return scores;
    }
}
