package dev.tributary.core.attribution;

import dev.tributary.core.journey.Journey;

/**
 * What computes credit: the same journey, the same numbers, in every process and whatever was asked before. It needs the journey
 * and nobody's help, so it always answers, and at once; a service, which may fail, is no such thing. A model may keep its
 * workspace: one for each thread.
 */
public interface CreditModel {
    /** What a user calls it, such as {@code ihc-local}. */
    String name();

    /** What it computes with, one line for the run's summary. */
    String description();

    /** The share of each of a journey's sessions; their {@code ihc} sums to 1 up to rounding in the last digits. */
    Outcome.Attributed credit(Journey journey);
}
