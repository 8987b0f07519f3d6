package dev.tributary.core.attribution;

import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.function.Consumer;

/** What turns journeys into credits. Implementations take whole journeys only. */
public interface Attributor {
    /** How far the ihc of a journey may be from 1: answers come rounded to 3 or 4 decimals. */
    double TOLERANCE = 0.005;

    /** What a user calls it: {@code ihc-api}, {@code ihc-local}. */
    String name();

    /** What it computes with, one line for the run's summary: the model, the conversion type. */
    String description();

    /**
     * Attributes journeys and hands over one outcome for each, in any order, from the calling thread.
     *
     * @throws dev.tributary.core.TributaryException when it must stop early; what was handed over until then stands
     */
    void attribute(List<Journey> journeys, Consumer<Outcome> outcomes);
}
