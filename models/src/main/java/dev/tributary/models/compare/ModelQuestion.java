package dev.tributary.models.compare;

import dev.tributary.models.DirectChannels;
import dev.tributary.models.spec.ModelSpec;
import java.util.List;
import java.util.OptionalLong;

/**
 * The models to compute. Immutable.
 *
 * @param models each once
 * @param direct which channels are direct
 * @param seed the seed of the resamples, if intervals are requested
 */
public record ModelQuestion(List<ModelSpec> models, DirectChannels direct, OptionalLong seed) {
    public ModelQuestion {
        models = List.copyOf(models);
    }

    /** Returns whether the IHC model is requested. */
    public boolean asksForIhc() {
        return models.stream().anyMatch(ModelSpec.Ihc.class::isInstance);
    }
}
