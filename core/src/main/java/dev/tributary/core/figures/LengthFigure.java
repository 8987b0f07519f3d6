package dev.tributary.core.figures;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The conversions at the end of paths of one length.
 *
 * @param touches the length: how many sessions the path has; at least 1
 * @param orders the conversions, at least one
 */
public record LengthFigure(int touches, Orders orders) {
    /** Returns one for every length that led to a conversion, the shortest first. */
    static List<LengthFigure> of(List<PathFigure> paths) {
        SortedMap<Integer, Orders> lengths = new TreeMap<>();
        paths.stream()
                .filter(path -> path.orders().conversions() > 0)
                .forEach(path -> lengths.merge(path.channels().size(), path.orders(), Orders::plus));
        return lengths.entrySet().stream()
                .map(length -> new LengthFigure(length.getKey(), length.getValue()))
                .toList();
    }
}
