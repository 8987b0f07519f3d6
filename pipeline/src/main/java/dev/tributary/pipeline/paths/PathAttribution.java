package dev.tributary.pipeline.paths;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.path.PathGroup;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.DirectMatch;
import dev.tributary.models.grouped.ChannelCredit;
import dev.tributary.models.grouped.GroupedAttribution;
import dev.tributary.models.grouped.GroupedPaths;
import dev.tributary.models.markov.Transition;
import dev.tributary.models.spec.ModelSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The attribution of grouped paths by a model. Immutable. */
public final class PathAttribution {
    private final ModelSpec model;
    private final GroupedAttribution attribution;
    private final Optional<DirectMatch> direct;

    /**
     * Prepares an attribution.
     *
     * @param direct which channels are direct
     * @param nulls whether a Markov model uses the journeys that did not convert
     */
    public PathAttribution(List<PathGroup> groups, ModelSpec model, DirectChannels direct, boolean nulls) {
        this.model = model;
        GroupedPaths paths = GroupedPaths.of(groups);
        this.attribution = new GroupedAttribution(paths, direct, nulls);
        this.direct = model.asksForDirect() ? Optional.of(direct.match(paths.channels())) : Optional.empty();
    }

    /** Returns the channels that count as direct; empty if the model does not use them. */
    public Optional<DirectMatch> direct() {
        return direct;
    }

    /**
     * Returns the credit of each channel, in the order of the names.
     *
     * @throws dev.tributary.core.TributaryException USAGE, when the model needs more than the order of touches;
     *     SOURCE_DATA, when no path converts, or when amounts are too large to be summed exactly
     */
    public List<ChannelCredit> credits() {
        return summed(() -> attribution.by(model));
    }

    /** Returns the steps of the model's chain; empty if it has no chain. */
    public List<Transition> transitions() {
        return model instanceof ModelSpec.Markov markov ? summed(() -> attribution.transitions(markov)) : List.of();
    }

    private static <T> T summed(Supplier<T> work) {
        try {
            return work.get();
        } catch (ArithmeticException e) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "The paths' conversions or values are too large to be summed exactly: " + e.getMessage() + ".",
                    "Give them in a larger unit.",
                    e);
        }
    }
}
