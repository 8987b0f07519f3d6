package dev.tributary.report.page.flow;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.pipeline.page.PathSteps;
import dev.tributary.pipeline.page.PathSteps.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The steps between channels as a matrix. Its first row is the start, then there is a row for each channel; its columns
 * are the channels, the order and the end. With many channels those visited least are one row and one column together.
 * Immutable.
 */
final class StepMatrix {
    private static final int MOST = 14;
    private static final int KEPT = 12;

    private final List<String> kept;
    private final int others;
    private final long[][] counts;

    private StepMatrix(List<String> kept, int others) {
        this.kept = kept;
        this.others = others;
        this.counts = new long[channels() + 1][channels() + 2];
    }

    /**
     * Returns the matrix of some steps.
     *
     * @param order the first channels; others that occur follow by name
     */
    static StepMatrix of(PathSteps steps, List<String> order) {
        Map<String, Long> visits = new HashMap<>();
        for (PathSteps.Step step : steps.steps()) {
            if (step.from() instanceof Place.At at) {
                visits.merge(at.channel(), step.count(), Long::sum);
            }
        }
        Set<String> first = new HashSet<>(order);
        List<String> all = Stream.concat(
                        order.stream().filter(visits::containsKey),
                        visits.keySet().stream()
                                .filter(channel -> !first.contains(channel))
                                .sorted(CodePoints::compare))
                .toList();
        List<String> kept = all.size() <= MOST ? all : mostVisited(all, visits);
        StepMatrix matrix = new StepMatrix(kept, all.size() - kept.size());
        steps.steps().forEach(matrix::add);
        return matrix;
    }

    private static List<String> mostVisited(List<String> all, Map<String, Long> visits) {
        Set<String> most = new HashSet<>(all.stream()
                .sorted(Comparator.comparing((String channel) -> visits.getOrDefault(channel, 0L))
                        .reversed()
                        .thenComparing(CodePoints::compare))
                .limit(KEPT)
                .toList());
        return all.stream().filter(most::contains).toList();
    }

    private void add(PathSteps.Step step) {
        counts[row(step.from())][column(step.to())] += step.count();
    }

    private int row(Place from) {
        return from instanceof Place.At at ? column(at) + 1 : 0;
    }

    private int column(Place to) {
        if (to instanceof Place.At at) {
            int own = kept.indexOf(at.channel());
            return own >= 0 ? own : kept.size();
        }
        return to == Place.Edge.ORDER ? channels() : channels() + 1;
    }

    /** Returns the channels with a row of their own. */
    List<String> kept() {
        return kept;
    }

    /** Returns how many channels share the last row. */
    int others() {
        return others;
    }

    /** Returns how many columns are channels; so many rows follow the first. */
    int channels() {
        return kept.size() + (others > 0 ? 1 : 0);
    }

    long count(int row, int column) {
        return counts[row][column];
    }

    /** Returns how many steps begin in a row. */
    long total(int row) {
        long total = 0;
        for (long count : counts[row]) {
            total += count;
        }
        return total;
    }
}
