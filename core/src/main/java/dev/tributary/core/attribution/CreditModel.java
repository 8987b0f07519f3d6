package dev.tributary.core.attribution;

import dev.tributary.core.journey.Journey;

/**
 * A model that computes credit: the same journey always gets the same numbers, in every process and whatever was
 * computed before. It needs only the journey, so it never fails and returns at once; a remote service, which may fail,
 * is not a credit model. A model may have a workspace, so use one per thread.
 */
public interface CreditModel {
    /** Returns the name that users see, such as {@code ihc-local}. */
    String name();

    /** Returns a description of the parameters, one line for the run's summary. */
    String description();

    /**
     * Returns the share of each session of a journey; their {@code ihc} sums to 1 up to rounding in the last digits.
     */
    Outcome.Attributed credit(Journey journey);
}
