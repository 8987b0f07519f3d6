package dev.tributary.core.attribution.ihc;

import java.util.List;
import java.util.Optional;

/** The steps on one phase's values after the base values are known: channel scores, then redistribution. */
final class PhaseRules {
    private final double[] scores;
    private final boolean[] gives;
    private final Optional<Redistribution.Rule> rule;

    PhaseRules(IhcModel model, Redistribution redistribution, Phase phase, List<String> channels) {
        scores = channels.stream()
                .mapToDouble(channel -> model.score(phase, channel))
                .toArray();
        rule = Optional.ofNullable(redistribution.rules().get(phase));
        gives = new boolean[scores.length];
        for (int channel = 0; channel < gives.length; channel++) {
            gives[channel] = rule.isPresent() && rule.get().channels().contains(channels.get(channel));
        }
    }

    /** Applies the channel scores; returns whether the phase is not empty. */
    boolean score(double[] values, Workspace w) {
        for (int k = 0; k < w.size; k++) {
            values[k] *= scores[w.channels[k]];
        }
        return IhcEngine.normalise(values, w.size);
    }

    /** Takes from the listed channels and gives to others, if there is a rule. */
    void redistribute(double[] values, Workspace w) {
        if (rule.isPresent()) {
            redistribute(rule.get(), values, w);
        }
    }

    private void redistribute(Redistribution.Rule of, double[] values, Workspace w) {
        double[] before = w.scratch;
        System.arraycopy(values, 0, before, 0, w.size);
        for (int giver = 0; giver < w.size; giver++) {
            if (!gives[w.channels[giver]] || before[giver] == 0) {
                continue;
            }
            int from = of.direction() == Redistribution.Direction.LATER_SESSIONS_ONLY ? giver + 1 : 0;
            int to = of.direction() == Redistribution.Direction.EARLIER_SESSIONS_ONLY ? giver : w.size;
            double receivers = 0;
            for (int k = from; k < to; k++) {
                receivers += receives(of, before, w, k) ? before[k] : 0;
            }
            if (receivers > 0) {
                values[giver] -= before[giver];
                for (int k = from; k < to; k++) {
                    values[k] += receives(of, before, w, k) ? before[giver] * before[k] / receivers : 0;
                }
            }
        }
    }

    private boolean receives(Redistribution.Rule of, double[] before, Workspace w, int k) {
        return !gives[w.channels[k]] && before[k] > of.receiveThreshold();
    }
}
