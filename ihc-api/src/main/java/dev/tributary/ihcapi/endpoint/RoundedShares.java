package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Rounds the numbers of a journey to four digits as the service does. Recorded answers show that it computes the
 * weighted mean of the rounded phases, not the exact ones, and rounds again.
 */
final class RoundedShares {
    private static final Map<Phase, ToDoubleFunction<SessionShare>> PHASES = new EnumMap<>(Map.of(
            Phase.INITIALIZER, SessionShare::initializer,
            Phase.HOLDER, SessionShare::holder,
            Phase.CLOSER, SessionShare::closer));

    private RoundedShares() {}

    /**
     * Rounds the engine's numbers for one journey.
     *
     * @throws IllegalStateException when a phase sums to neither 1 nor 0, or ihc not to 1
     */
    static List<SessionShare> of(List<SessionShare> exact, IhcModel model) {
        Map<Phase, int[]> phases = new EnumMap<>(Phase.class);
        PHASES.forEach((phase, value) -> phases.put(
                phase, FourDigits.round(exact.stream().mapToDouble(value).toArray())));
        int[] ihc = FourDigits.round(weighed(phases, model, exact.size()));
        if (isEmpty(ihc)) {
            throw new IllegalStateException("the ihc of a journey sums to 0");
        }
        List<SessionShare> rounded = new ArrayList<>(exact.size());
        for (int k = 0; k < exact.size(); k++) {
            rounded.add(new SessionShare(
                    number(phases, Phase.INITIALIZER, k),
                    number(phases, Phase.HOLDER, k),
                    number(phases, Phase.CLOSER, k),
                    (double) ihc[k] / FourDigits.ONE));
        }
        return rounded;
    }

    private static double number(Map<Phase, int[]> phases, Phase phase, int session) {
        return (double) phases.getOrDefault(phase, new int[0])[session] / FourDigits.ONE;
    }

    /** Returns the weighted mean over the phases that are not empty; the initializer alone if those have no weight. */
    private static double[] weighed(Map<Phase, int[]> phases, IhcModel model, int size) {
        double[] ihc = new double[size];
        double sum = 0;
        for (Map.Entry<Phase, int[]> phase : phases.entrySet()) {
            double weight = isEmpty(phase.getValue()) ? 0 : model.weight(phase.getKey());
            sum += weight;
            for (int k = 0; k < size; k++) {
                ihc[k] += weight * number(phases, phase.getKey(), k);
            }
        }
        for (int k = 0; k < size; k++) {
            ihc[k] = sum == 0 ? number(phases, Phase.INITIALIZER, k) : ihc[k] / sum;
        }
        return ihc;
    }

    private static boolean isEmpty(int[] units) {
        for (int unit : units) {
            if (unit != 0) {
                return false;
            }
        }
        return true;
    }
}
