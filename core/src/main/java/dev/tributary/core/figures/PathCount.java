package dev.tributary.core.figures;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.CodePoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts paths by the names of their channels. Not thread-safe. */
final class PathCount {
    private final Map<List<String>, PathSum> counts = new HashMap<>();

    /** Adds journeys of a path; the sum must not be used again. */
    void add(List<String> path, PathSum sum) {
        PathSum known = counts.putIfAbsent(path, sum);
        if (known != null) {
            known.add(sum);
        }
    }

    void add(PathCount other) {
        other.counts.forEach(this::add);
    }

    /** Returns the paths with most conversions first, ties by their texts. */
    List<PathFigure> figures() {
        return counts.entrySet().stream()
                .map(entry ->
                        new PathFigure(entry.getKey(), entry.getValue().orders.orders(), entry.getValue().nulls))
                .map(figure -> new Written(figure.orders().conversions(), figure.text(), figure))
                .sorted(Written::compare)
                .map(Written::figure)
                .toList();
    }

    /** Two paths may have the same text, if a channel's name contains the separator. */
    private static int compare(List<String> path, List<String> other) {
        int bySize = Integer.compare(path.size(), other.size());
        for (int position = 0; bySize == 0 && position < path.size(); position++) {
            int byChannel = CodePoints.compare(path.get(position), other.get(position));
            if (byChannel != 0) {
                return byChannel;
            }
        }
        return bySize;
    }

    void writeTo(ByteWriter out) {
        List<String> names = counts.keySet().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(CodePoints::compare)
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        out.number(names.size());
        names.forEach(out::text);
        out.number(counts.size());
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(PathCount::compare))
                .forEach(entry -> {
                    out.number(entry.getKey().size());
                    entry.getKey().forEach(name -> out.number(numbers.getOrDefault(name, 0)));
                    entry.getValue().orders.writeTo(out);
                    out.number(entry.getValue().nulls);
                });
    }

    static PathCount readFrom(ByteReader in) {
        List<String> names = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            names.add(in.text());
        }
        PathCount paths = new PathCount();
        for (int left = in.size(); left > 0; left--) {
            List<String> path = new ArrayList<>();
            for (int touches = in.size(); touches > 0; touches--) {
                path.add(names.get(in.below(names.size())));
            }
            if (path.isEmpty()) {
                throw in.bad("a path has no channel");
            }
            paths.add(List.copyOf(path), new PathSum(OrderSum.readFrom(in), in.count()));
        }
        return paths;
    }

    /** A path with its text, which would otherwise be created for each comparison. */
    private record Written(long conversions, String text, PathFigure figure) {
        static int compare(Written one, Written other) {
            int byConversions = Long.compare(other.conversions, one.conversions);
            int byText = byConversions != 0 ? byConversions : CodePoints.compare(one.text, other.text);
            return byText != 0 ? byText : PathCount.compare(one.figure.channels(), other.figure.channels());
        }
    }
}
