package dev.tributary.models.grouped;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.Shares;
import dev.tributary.models.Touches;
import dev.tributary.models.markov.ChainBuilder;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.models.markov.Transition;
import dev.tributary.models.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attributes grouped paths. Thread-safe. */
public final class GroupedAttribution {
    private final GroupedPaths paths;
    private final DirectChannels direct;
    private final boolean nulls;

    /**
     * Prepares an attribution.
     *
     * @param direct which channels are direct
     * @param nulls whether a Markov model uses the journeys that did not convert
     */
    public GroupedAttribution(GroupedPaths paths, DirectChannels direct, boolean nulls) {
        this.paths = paths;
        this.direct = direct;
        this.nulls = nulls;
    }

    /**
     * Returns the credit of each channel by a model, in the order of the names.
     *
     * @throws TributaryException USAGE when the model needs more than the order of touches; SOURCE_DATA when no path
     *     converts
     */
    public List<ChannelCredit> by(ModelSpec model) {
        if (paths.conversions() == 0) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "No path has a conversion, so there is nothing to attribute.",
                    "Look at the column of conversions.");
        }
        if (model instanceof ModelSpec.Markov markov) {
            return byRemoval(RemovalEffects.of(count(markov), channels()));
        }
        if (model instanceof ModelSpec.Rule rule && !rule.timed()) {
            return byRule(rule.shares().apply(direct.among(paths.channels())));
        }
        throw new TributaryException(
                ProblemKind.USAGE,
                "The model " + model.label() + " needs more than the order of touches, and grouped paths contain "
                        + "nothing else.",
                "Use it on a database, with 'tributary compare'.");
    }

    /** Returns the transition probabilities of a Markov model. */
    public List<Transition> transitions(ModelSpec.Markov markov) {
        return Transition.of(count(markov), paths.channels());
    }

    private List<ChannelCredit> byRule(Shares rule) {
        GroupedSums sums = new GroupedSums(channels());
        Touches touches = new Touches();
        double[] shares = new double[longest()];
        for (GroupedPaths.Path path : paths.paths()) {
            touches.load(path.channels());
            rule.of(touches, shares);
            sums.add(path, shares);
        }
        return sums.credits(paths.channels());
    }

    private List<ChannelCredit> byRemoval(RemovalEffects effects) {
        double[] ofConversions = effects.partsOfConversions();
        double[] ofValue = effects.partsOfValue();
        List<ChannelCredit> credits = new ArrayList<>();
        for (int channel = 0; channel < channels(); channel++) {
            credits.add(new ChannelCredit(
                    paths.channels().get(channel),
                    paths.conversions() * ofConversions[channel],
                    paths.value() * ofValue[channel],
                    Optional.of(
                            new ChannelCredit.Removal(effects.ofConversions()[channel], effects.ofValue()[channel])),
                    List.of()));
        }
        return credits;
    }

    private ChainBuilder count(ModelSpec.Markov markov) {
        ChainBuilder chain = new ChainBuilder(markov.order(), channels());
        Touches touches = new Touches();
        for (GroupedPaths.Path path : paths.paths()) {
            touches.load(path.channels());
            chain.add(touches, path.conversions(), path.value(), nulls ? path.nulls() : 0);
        }
        return chain;
    }

    private int channels() {
        return paths.channels().size();
    }

    private int longest() {
        return paths.paths().stream()
                .mapToInt(path -> path.channels().length)
                .max()
                .orElse(0);
    }
}
