package dev.tributary.core.attribution.ihc;

/**
 * The error of a model on the service's answers, on held-out journeys of two or more sessions.
 *
 * @param journeys how many journeys were compared
 * @param meanError the mean absolute error of ihc
 * @param maxError the largest one
 */
public record ModelFit(long journeys, double meanError, double maxError) {
    public ModelFit {
        if (journeys < 0 || !(meanError >= 0 && meanError <= maxError && maxError <= 1)) {
            throw new IllegalArgumentException("fit: errors lie in 0..1, the mean not above the largest");
        }
        // Converts -0 to 0: model files do not distinguish the two.
        meanError += 0.0;
        maxError += 0.0;
    }
}
