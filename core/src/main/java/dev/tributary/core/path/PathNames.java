package dev.tributary.core.path;

import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Grouped paths with renamed channels, and the information about names.
 *
 * @param groups the paths
 * @param intake which names were renamed, and which are probably the same; counted in touches of the rows
 */
public record PathNames(List<PathGroup> groups, Intake intake) {
    public PathNames {
        groups = List.copyOf(groups);
    }

    /**
     * Renames the channels of paths.
     *
     * @param column the column with the paths
     */
    public static PathNames of(List<PathGroup> read, ChannelNames names, String column) {
        Map<String, TouchCount> before = touches(read);
        boolean none = names.renamed().isEmpty();
        List<PathGroup> renamed =
                none ? read : read.stream().map(group -> group.renamed(names)).toList();
        Map<String, TouchCount> after = none ? before : touches(renamed);
        return new PathNames(
                renamed,
                new Intake(
                        List.of(),
                        new BitSet(),
                        names.renamed().entrySet().stream()
                                .map(entry -> new Intake.Renamed(
                                        entry.getKey(),
                                        entry.getValue(),
                                        before.getOrDefault(entry.getKey(), new TouchCount()).count))
                                .toList(),
                        NameVariants.among(
                                column,
                                after.entrySet().stream()
                                        .map(entry -> new NameCount(entry.getKey(), entry.getValue().count))
                                        .toList())));
    }

    /** A mutable counter: a file has a million rows of several touches. */
    private static final class TouchCount {
        private long count;
    }

    private static Map<String, TouchCount> touches(List<PathGroup> groups) {
        Map<String, TouchCount> touches = new HashMap<>();
        for (PathGroup group : groups) {
            for (String channel : group.channels()) {
                touches.computeIfAbsent(channel, name -> new TouchCount()).count++;
            }
        }
        return touches;
    }
}
