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

/** What a model says about grouped paths. Immutable. */
public final class PathAttribution {
    private final ModelSpec model;
    private final GroupedAttribution attribution;
    private final Optional<DirectMatch> direct;

    /**
     * Nothing is computed yet.
     *
     * @param direct which channels are direct ones
     * @param nulls whether a Markov model sees the journeys that did not convert
     */
    public PathAttribution(List<PathGroup> groups, ModelSpec model, DirectChannels direct, boolean nulls) {
        this.model = model;
        GroupedPaths paths = GroupedPaths.of(groups);
        this.attribution = new GroupedAttribution(paths, direct, nulls);
        this.direct = model.asksForDirect() ? Optional.of(direct.match(paths.channels())) : Optional.empty();
    }

    /** Which channels count as direct; empty where the model does not ask. */
    public Optional<DirectMatch> direct() {
        return direct;
    }

    /**
     * What each channel is credited with, in the order of the names.
     *
     * @throws dev.tributary.core.TributaryException USAGE, when the model needs more than the order of touches; SOURCE_DATA,
     *     when no path converts, or when there is too much to be summed exactly
     */
    public List<ChannelCredit> credits() {
        return summed(() -> attribution.by(model));
    }

    /** The steps of the model's chain; none where it has no chain. */
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
