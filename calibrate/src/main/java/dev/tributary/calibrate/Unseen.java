package dev.tributary.calibrate;

import dev.tributary.core.attribution.ihc.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters that the answers do not determine, and their values in the model.
 *
 * @param scores channel scores left at 1 for lack of data
 * @param weights phases whose weight is not determined
 * @param gap the observed part of the gap curve
 * @param closer the observed part of the closer curve
 * @param restart the gaps between which journeys begin to restart
 */
public record Unseen(List<Score> scores, Set<Phase> weights, CurveSight gap, CurveSight closer, Restart restart) {
    public Unseen {
        scores = List.copyOf(scores);
        weights = Set.copyOf(weights);
    }

    /**
     * A channel score left at 1.
     *
     * @param journeys how many journeys combine the channel with another one in this phase
     */
    public record Score(Phase phase, String channel, int journeys) {}

    /**
     * The hours between which a curve is only interpolated.
     *
     * @param from the last observed hour before, in hours
     * @param to the first observed hour after, in hours
     */
    public record Span(double from, double to) {}

    /**
     * The observed part of a curve; beyond the last observed hour it is extrapolated.
     *
     * @param sessions how many different hours were observed
     * @param from the first observed hour
     * @param to the last observed hour
     * @param interpolated wide ranges without any session
     */
    public record CurveSight(int sessions, double from, double to, List<Span> interpolated) {
        public CurveSight {
            interpolated = List.copyOf(interpolated);
        }
    }

    /**
     * The threshold of restarts.
     *
     * @param seen how many restarts were observed; with none, the threshold in the model is extrapolated
     * @param longestWithout the longest gap without a restart, in hours
     * @param shortestWith the shortest gap with a restart, in hours; infinite if none was observed
     */
    public record Restart(int seen, double longestWithout, double shortestWith) {}

    /** Returns the same as text, a sentence each; channel names are not escaped. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            List<String> channels = scores.stream()
                    .filter(score -> score.phase() == phase)
                    .map(Score::channel)
                    .sorted()
                    .toList();
            if (!channels.isEmpty()) {
                sentences.add("Too few journeys combine these channels with others to estimate their " + phase.label()
                        + " score; it is left at 1: " + String.join(", ", channels) + ".");
            }
        }
        if (!weights.isEmpty()) {
            sentences.add("The answers do not determine the weight of: "
                    + weights.stream().map(Phase::label).sorted().collect(Collectors.joining(", "))
                    + "; for lack of information it is near one third.");
        }
        addCurve("gap", gap, sentences);
        addCurve("closer", closer, sentences);
        if (restart.seen() == 0) {
            sentences.add("No journey restarted; the gap curve up to 1 is extrapolated.");
        } else {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Journeys continue after a gap of %.2f h and restart after one of %.2f h; the threshold lies "
                            + "between the two.",
                    restart.longestWithout(),
                    restart.shortestWith()));
        }
        return sentences;
    }

    private static void addCurve(String name, CurveSight sight, List<String> sentences) {
        if (sight.sessions() == 0) {
            sentences.add("Nothing of the " + name + " curve is observed.");
            return;
        }
        String spans = sight.interpolated().stream()
                .map(span -> String.format(Locale.ROOT, "%.2f–%.2f h", span.from(), span.to()))
                .collect(Collectors.joining(", "));
        sentences.add(String.format(
                Locale.ROOT,
                "The %s curve is observed from %.2f h to %.2f h and extrapolated beyond%s.",
                name,
                sight.from(),
                sight.to(),
                spans.isEmpty() ? "" : "; it is only interpolated at " + spans));
    }
}
