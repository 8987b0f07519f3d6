package dev.tributary.core.figures;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.OpenJourney;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts journeys by their path. All belong to one table of sessions. Not thread-safe. */
final class PathCount {
    private static final Comparator<Written> ORDER = Comparator.comparingLong(
                    (Written written) -> written.figure.orders().conversions())
            .reversed()
            .thenComparing(Written::text, CodePoints::compare)
            .thenComparing(written -> written.figure.channels(), PathCount::compare);

    private final List<String> channelNames;
    private final Map<CodedPath, Count> counts = new HashMap<>();

    /** @param channelNames the channels by their numbers */
    PathCount(List<String> channelNames) {
        this.channelNames = channelNames;
    }

    void add(Journey journey) {
        count(CodedPath.of(journey)).orders.add(journey.conversion());
    }

    void add(OpenJourney journey) {
        count(CodedPath.of(journey)).nulls++;
    }

    private Count count(CodedPath path) {
        return counts.computeIfAbsent(path, key -> new Count());
    }

    /** The paths with most conversions first, ties by their texts. */
    List<PathFigure> figures() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().figure(entry.getKey().channels(channelNames)))
                .map(figure -> new Written(figure, figure.text()))
                .sorted(ORDER)
                .map(Written::figure)
                .toList();
    }

    /** Two paths may have one text, where a channel's name holds the separator. */
    private static int compare(List<String> path, List<String> other) {
        int bySize = Integer.compare(path.size(), other.size());
        for (int place = 0; bySize == 0 && place < path.size(); place++) {
            int byChannel = CodePoints.compare(path.get(place), other.get(place));
            if (byChannel != 0) {
                return byChannel;
            }
        }
        return bySize;
    }

    /** A path with its text, which would else be made for each comparison. */
    private record Written(PathFigure figure, String text) {}

    private static final class Count {
        private final OrderSum orders = new OrderSum();
        private long nulls;

        PathFigure figure(List<String> channels) {
            return new PathFigure(channels, orders.orders(), nulls);
        }
    }
}
