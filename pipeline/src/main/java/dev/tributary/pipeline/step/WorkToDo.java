package dev.tributary.pipeline.step;

import dev.tributary.core.journey.Journey;
import dev.tributary.core.type.ConversionTypes;
import java.util.List;

/** The journeys to look at, part by part, and what is to become of stored credits. */
interface WorkToDo {
    /** How many parts there are. */
    int parts();

    /** The journeys of a part, ordered by conversion id. */
    List<Journey> journeys(int part);

    /** All journeys at once, ordered by conversion id. */
    List<Journey> journeys();

    /** The types of the journeys. */
    ConversionTypes types();

    /** Whether a conversion is to be attributed, if it has a journey. */
    boolean due(String conversion);

    /**
     * Whether a conversion that holds credit has no journey any more: it has lost its last session, or is gone from the
     * source.
     */
    boolean gone(String conversion);

    /** Whether a journey's conversion lies in a closed period. */
    boolean closed(Journey journey);

    /** From the source, or from the file of journeys that was named. */
    static WorkToDo of(SourceReading reading) {
        return reading.settings().locations().journeysFile().isPresent()
                ? WorkFromFile.of(reading)
                : new WorkFromSource(reading);
    }
}
