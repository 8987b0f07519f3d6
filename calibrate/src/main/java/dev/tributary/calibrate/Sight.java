package dev.tributary.calibrate;

import dev.tributary.calibrate.curve.FittedPhase;
import dev.tributary.calibrate.curve.Mesh;
import dev.tributary.calibrate.model.FittedModel;
import dev.tributary.calibrate.model.RestartBracket;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Determines which parameters the answers do not show. */
final class Sight {
    /** The minimum width of a gap between observed hours that is reported, in units of the smooth scale. */
    private static final double WIDE = 0.25;

    private Sight() {}

    static Unseen of(FittedModel found, List<String> channels) {
        List<Unseen.Score> scores = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            FittedPhase fitted = of(phase, found.phases());
            for (int channel = 0; channel < channels.size(); channel++) {
                if (!fitted.settled[channel]) {
                    scores.add(new Unseen.Score(phase, channels.get(channel), fitted.evidence[channel]));
                }
            }
        }
        RestartBracket bracket = found.restart();
        return new Unseen(
                scores,
                found.weights().unsettled(),
                curve(of(Phase.INITIALIZER, found.phases()).mesh.seen),
                curve(of(Phase.CLOSER, found.phases()).mesh.seen),
                new Unseen.Restart(bracket.restarts(), bracket.without(), bracket.with()));
    }

    private static FittedPhase of(Phase phase, Map<Phase, FittedPhase> phases) {
        FittedPhase fitted = phases.get(phase);
        if (fitted == null) {
            throw new IllegalStateException("every phase is fitted");
        }
        return fitted;
    }

    private static Unseen.CurveSight curve(double[] seen) {
        if (seen.length == 0) {
            return new Unseen.CurveSight(0, 0, 0, List.of());
        }
        List<Unseen.Span> spans = new ArrayList<>();
        for (int k = 1; k < seen.length; k++) {
            if (Mesh.smooth(seen[k]) - Mesh.smooth(seen[k - 1]) > WIDE) {
                spans.add(new Unseen.Span(seen[k - 1], seen[k]));
            }
        }
        return new Unseen.CurveSight(seen.length, seen[0], seen[seen.length - 1], spans);
    }
}
