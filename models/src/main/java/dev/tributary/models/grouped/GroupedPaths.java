package dev.tributary.models.grouped;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.path.PathGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grouped paths with their channels as numbers, in the order of the names' code points. Immutable and thread-safe. */
public final class GroupedPaths {
    private final List<String> channels;
    private final List<Path> paths;

    private GroupedPaths(List<String> channels, List<Path> paths) {
        this.channels = channels;
        this.paths = paths;
    }

    /** A path; the array is never changed. */
    // Never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Path(int[] channels, double conversions, double value, double nulls) {}

    public static GroupedPaths of(List<PathGroup> groups) {
        List<String> channels = groups.stream()
                .flatMap(group -> group.channels().stream())
                .distinct()
                .sorted(CodePoints::compare)
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        for (String channel : channels) {
            numbers.put(channel, numbers.size());
        }
        List<Path> paths = new ArrayList<>(groups.size());
        for (PathGroup group : groups) {
            int[] path = group.channels().stream().mapToInt(numbers::get).toArray();
            paths.add(new Path(path, group.conversions(), group.value(), group.nulls()));
        }
        return new GroupedPaths(channels, paths);
    }

    /** Returns the names of the channels, by number. */
    public List<String> channels() {
        return channels;
    }

    List<Path> paths() {
        return paths;
    }

    /** Returns the number of conversions. */
    double conversions() {
        return paths.stream().mapToDouble(Path::conversions).sum();
    }

    /** Returns their value. */
    double value() {
        return paths.stream().mapToDouble(Path::value).sum();
    }
}
