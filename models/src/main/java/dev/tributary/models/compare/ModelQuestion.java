package dev.tributary.models.compare;

import dev.tributary.models.DirectChannels;
import dev.tributary.models.spec.ModelSpec;
import java.util.List;
import java.util.OptionalLong;

/**
 * What models are asked. Immutable.
 *
 * @param models each once
 * @param direct which channels are direct ones
 * @param seed of the resamples, where metrics are to come with intervals
 */
public record ModelQuestion(List<ModelSpec> models, DirectChannels direct, OptionalLong seed) {
    public ModelQuestion {
        models = List.copyOf(models);
    }

    /** Whether the IHC model is asked. */
    public boolean asksForIhc() {
        return models.stream().anyMatch(ModelSpec.Ihc.class::isInstance);
    }
}
