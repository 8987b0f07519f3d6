package dev.tributary.pipeline.summary;

import java.util.List;

/**
 * The comparison of the service's answers with a calibrated model: it detects a retrained service, a split journey or a
 * changed contract. A warning, never a correction.
 *
 * @param model the model's conversion type
 * @param compared how many journeys of two or more sessions were compared
 * @param furthest the largest deviation of an ihc from the model's
 * @param limit the model's own largest error on held-out journeys
 * @param drifted the journeys beyond the limit, largest deviation first
 */
public record Drift(String model, long compared, double furthest, double limit, List<DriftedJourney> drifted) {
    /** A journey whose answer deviates by more than the model's own error. */
    public record DriftedJourney(String conversionId, double distance) {}

    public Drift {
        drifted = List.copyOf(drifted);
    }
}
