package dev.tributary.calibrate;

import dev.tributary.core.attribution.ihc.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the answers do not show, and what stands in the model instead.
 *
 * @param scores channel scores left at 1 for want of evidence
 * @param weights phases whose weight no answer settles
 * @param gap what the answers show of the gap curve
 * @param closer what they show of the closer curve
 * @param restart between which gaps journeys begin to start anew
 */
public record Unseen(List<Score> scores, Set<Phase> weights, CurveSight gap, CurveSight closer, Restart restart) {
    public Unseen {
        scores = List.copyOf(scores);
        weights = Set.copyOf(weights);
    }

    /**
     * A channel score left at 1.
     *
     * @param journeys how many journeys set the channel against another one in this phase
     */
    public record Score(Phase phase, String channel, int journeys) {}

    /**
     * The hours between which a curve is only interpolated.
     *
     * @param from the last hour seen before, in hours
     * @param to the first hour seen after, in hours
     */
    public record Span(double from, double to) {}

    /**
     * What is seen of a curve; beyond the last hour seen it is extrapolated.
     *
     * @param sessions how many different hours were seen
     * @param from the first hour seen
     * @param to the last hour seen
     * @param interpolated wide stretches between without any session
     */
    public record CurveSight(int sessions, double from, double to, List<Span> interpolated) {
        public CurveSight {
            interpolated = List.copyOf(interpolated);
        }
    }

    /**
     * Where journeys start anew.
     *
     * @param seen how many restarts were seen; with none, the threshold in the model is extrapolated
     * @param longestWithout the longest gap after which a journey went on, in hours
     * @param shortestWith the shortest gap after which it started anew, in hours; infinite where none was seen
     */
    public record Restart(int seen, double longestWithout, double shortestWith) {}

    /** The same for people, a sentence each; channel names as they came: make them fit to be shown. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            List<String> channels = scores.stream()
                    .filter(score -> score.phase() == phase)
                    .map(Score::channel)
                    .sorted()
                    .toList();
            if (!channels.isEmpty()) {
                sentences.add("Too few journeys set these channels against others to see their " + phase.label()
                        + " score; it is left at 1: " + String.join(", ", channels) + ".");
            }
        }
        if (!weights.isEmpty()) {
            sentences.add("The answers do not settle the weight of: "
                    + weights.stream().map(Phase::label).sorted().collect(Collectors.joining(", "))
                    + "; it is near one third for want of better.");
        }
        addCurve("gap", gap, sentences);
        addCurve("closer", closer, sentences);
        if (restart.seen() == 0) {
            sentences.add("No journey was seen to start anew; the gap curve's way to 1 is extrapolated.");
        } else {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Journeys go on after a gap of %.2f h and start anew after one of %.2f h; between these the"
                            + " threshold is not seen.",
                    restart.longestWithout(),
                    restart.shortestWith()));
        }
        return sentences;
    }

    private static void addCurve(String name, CurveSight sight, List<String> sentences) {
        if (sight.sessions() == 0) {
            sentences.add("Nothing of the " + name + " curve is seen.");
            return;
        }
        String spans = sight.interpolated().stream()
                .map(span -> String.format(Locale.ROOT, "%.2f–%.2f h", span.from(), span.to()))
                .collect(Collectors.joining(", "));
        sentences.add(String.format(
                Locale.ROOT,
                "The %s curve is seen from %.2f h to %.2f h and extrapolated beyond%s.",
                name,
                sight.from(),
                sight.to(),
                spans.isEmpty() ? "" : "; it is only interpolated at " + spans));
    }
}
