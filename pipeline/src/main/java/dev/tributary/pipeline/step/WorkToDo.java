package dev.tributary.pipeline.step;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.type.ConversionTypes;
import java.util.List;

/** The journeys to attribute, part by part, and what happens to stored credits. */
interface WorkToDo {
    /** Returns how many parts there are. */
    int parts();

    /** Returns the journeys of a part, ordered by conversion id. */
    List<Journey> journeys(int part);

    /** Returns all journeys, ordered by conversion id. */
    List<Journey> journeys();

    /** Returns the types of the journeys. */
    ConversionTypes types();

    /** Returns whether a conversion is to be attributed, if it has a journey. */
    boolean due(String conversion);

    /**
     * Returns whether a conversion with credit has no journey any more: it has lost its last session, or is no longer
     * in the source.
     */
    boolean gone(String conversion);

    /** Returns whether a journey's conversion is in a closed period. */
    boolean closed(Journey journey);

    /** Creates it from the source, or from the given file of journeys. */
    static WorkToDo of(SourceReading reading) {
        return reading.settings().locations().journeysFile().isPresent()
                ? WorkFromFile.of(reading)
                : new WorkFromSource(reading);
    }
}
