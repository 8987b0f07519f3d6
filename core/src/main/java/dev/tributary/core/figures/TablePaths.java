package dev.tributary.core.figures;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.OpenJourney;
import dev.tributary.core.journey.SessionPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts journeys of one session table by their path, using the table's channel numbers. Not thread-safe. */
final class TablePaths {
    private final Map<CodedPath, PathSum> counts = new HashMap<>();
    private List<String> names = List.of();

    void add(Journey journey) {
        count(journey).orders.add(journey.conversion());
    }

    void add(OpenJourney journey) {
        count(journey).nulls++;
    }

    private PathSum count(SessionPath path) {
        names = path.sessions().channelNames();
        return counts.computeIfAbsent(CodedPath.of(path), key -> new PathSum());
    }

    /** Adds the paths to the counts of others, by the names of their channels. */
    void addTo(PathCount all) {
        counts.forEach((path, sum) -> all.add(path.channels(names), sum));
    }
}
