package dev.tributary.core.attribution.ihc;

/**
 * How far a model was from the service's answers, on journeys of two sessions and more that it had not been fitted on.
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
        // Zero has one form: files of models do not tell two apart.
        meanError += 0.0;
        maxError += 0.0;
    }
}
