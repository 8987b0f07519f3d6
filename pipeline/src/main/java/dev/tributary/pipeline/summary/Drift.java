package dev.tributary.pipeline.summary;

import java.util.List;

/**
 * The service's answers held against a calibrated model: a retrained service, a journey cut in two or a changed contract
 * shows here. A warning, never a correction.
 *
 * @param model the model's conversion type
 * @param compared how many journeys of two sessions and more were compared
 * @param furthest the largest distance of an ihc from the model's
 * @param limit the model's own largest error on journeys it had not seen
 * @param drifted the journeys beyond the limit, furthest first
 */
public record Drift(String model, long compared, double furthest, double limit, List<DriftedJourney> drifted) {
    /** A journey whose answer is further from the model than the model's own error. */
    public record DriftedJourney(String conversionId, double distance) {}

    public Drift {
        drifted = List.copyOf(drifted);
    }
}
