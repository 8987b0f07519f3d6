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
 * Grouped paths with the names that their channels are to have, and what there is to say about these.
 *
 * @param groups the paths
 * @param intake which names were renamed, and which are likely one; counted in touches of the rows
 */
public record PathNames(List<PathGroup> groups, Intake intake) {
    public PathNames {
        groups = List.copyOf(groups);
    }

    /**
     * Renames the channels of paths.
     *
     * @param column the column that holds the paths
     */
    public static PathNames of(List<PathGroup> read, ChannelNames names, String column) {
        Map<String, Long> before = touches(read);
        List<PathGroup> renamed =
                read.stream().map(group -> group.renamed(names)).toList();
        return new PathNames(
                renamed,
                new Intake(
                        List.of(),
                        new BitSet(),
                        names.renamed().entrySet().stream()
                                .map(entry -> new Intake.Renamed(
                                        entry.getKey(), entry.getValue(), before.getOrDefault(entry.getKey(), 0L)))
                                .toList(),
                        NameVariants.among(
                                column,
                                touches(renamed).entrySet().stream()
                                        .map(entry -> new NameCount(entry.getKey(), entry.getValue()))
                                        .toList())));
    }

    private static Map<String, Long> touches(List<PathGroup> groups) {
        Map<String, Long> touches = new HashMap<>();
        groups.forEach(group -> group.channels().forEach(channel -> touches.merge(channel, 1L, Long::sum)));
        return touches;
    }
}
